// What chatlings say about living somewhere: shelves, squeaky doors, and things that are lost on purpose.

import type { WrittenTopic } from "./written";

export const HOME: readonly WrittenTopic[] = [
  {
    slug: "tidy-shelf-is-boring",
    statement: "A tidy shelf is a boring shelf",
    claims: {
      agree: [
        "I found half a walnut behind the teapot yesterday. On a tidy shelf I would have found nothing.",
        "My heap has layers. At the bottom it is still last summer.",
        "I tidied once. It echoed, and I had to sing until it stopped.",
        "A straight row of cups has nothing to tell you. A cup in a boot does.",
        "I know where everything is. It is on top of the other thing.",
      ],
      disagree: [
        "On a tidy shelf there is room for me, and I am not boring at all.",
        "I lined up my buttons by size and sat in front of them until dark. It was like a concert.",
        "In the mess I lost my key, my spoon and a cousin's birthday.",
        "When everything has a place, you can walk about in the dark like a queen.",
        "A clean shelf shows the dust when it dances. You cannot see that under old socks.",
      ],
      neutral: [
        "One end of mine is tidy and I sit in the middle. I can turn either way, as the day asks.",
        "I tidy when guests come and untidy again when they leave. It is like breathing.",
        "Whose shelf is it? That was always the first question where I grew up.",
      ],
    },
  },
  {
    slug: "every-home-needs-a-squeaky-door",
    statement: "Every home needs one door that squeaks",
    claims: {
      agree: [
        "Mine says eek when it is a friend and creak when it is a draught. I would never oil it.",
        "It is the only one here who greets me before I have hung up my hat.",
        "Nobody has ever surprised my biscuits. The door tells on them.",
        "Take the squeak away and a home is only a box with manners.",
        "I learned to sing from a pantry hinge. It had wonderful high notes.",
      ],
      disagree: [
        "I got up for one sip of water and the whole house asked me how I was.",
        "I opened mine so slowly that the squeak lasted a quarter of an hour.",
        "A door should be like a good friend. It opens up and does not groan about it.",
        "The mouse behind the wall thought she was being called. She came every time.",
        "There is a stair that squeaks here already, and one singer is enough.",
      ],
      neutral: [
        "My door is a leaf. The most I ever get is a rustle.",
        "I would like a squeak for mornings and none at night. I will ask the hinge.",
        "Tell me which of us has to open it, and I will tell you how I feel.",
      ],
    },
  },
  {
    slug: "corner-is-the-best-spot",
    statement: "The best spot in any room is the corner",
    claims: {
      agree: [
        "From a corner I see who comes, who goes and who takes two cakes.",
        "Two walls hold me at once. In the middle of the room nobody does.",
        "All the good dust ends up there, and it has been everywhere.",
        "I once tried the centre of a carpet. I have never felt so looked at.",
        "The spider has her pick of the whole house, and she moved in next to me.",
      ],
      disagree: [
        "I sat in one all evening, and by the end people were hanging coats on me.",
        "The windowsill has sun, birds and gossip. A corner has a skirting board.",
        "In the middle you are near to everybody's biscuits at the same time.",
        "Lost marbles go to the corner. I went there for one and found a whole sad crowd.",
        "Warm air rises. On top of the wardrobe it is always June.",
      ],
      neutral: [
        "I lived in a round jar for years, so I have no feeling for corners.",
        "I like the spot where I am. That works in every room I have been in.",
        "Give me a week in each of the four and I will report back.",
      ],
    },
  },
  {
    slug: "move-furniture-weekly",
    statement: "Furniture should be moved about once a week",
    claims: {
      agree: [
        "I turned my bed round on Friday and woke up in a whole new country.",
        "The chair had stared at the wall for a year. I let it see the window, and it creaked for joy.",
        "Under the cupboard was a coin, a marble and a raisin from before my time.",
        "A table only finds out what it likes by trying every wall.",
        "Travelling is expensive. Pushing the sofa costs one breath and a giggle.",
      ],
      disagree: [
        "I got up at night for water and hugged a lamp that had not been there.",
        "The footstool and the rug have only just made friends. Leave them be.",
        "My blanket knows the way to me by heart. I will not have it lost.",
        "I moved the shelf to the left and have been leaning to the left ever since.",
        "The dents in the carpet are where things remember to be.",
      ],
      neutral: [
        "I move myself instead. It is lighter, and the view changes all the same.",
        "The cushions may wander. The wardrobe and I have an agreement to stay put.",
        "I once pushed a table and it turned out to be a tortoise. I ask first now.",
      ],
    },
  },
  {
    slug: "never-too-many-jars",
    statement: "You can never own too many empty jars",
    claims: {
      agree: [
        "I have one for pebbles, one for string and one for the sound of the sea, if I ever get there.",
        "A full jar is finished. An empty one can still become anything.",
        "The day I gave one away, I found a firefly and had nowhere to offer it a seat.",
        "Hold one up to the evening and you own a small round sunset.",
        "I keep my yawns in the blue one. So far nobody has complained.",
      ],
      disagree: [
        "I have ninety, and I sleep standing up.",
        "What I really had was ninety lids that fit none of them.",
        "An empty jar looks at you as if you had forgotten to make jam. I had.",
        "Sneeze once in a room full of jars and you will be ringing until Wednesday.",
        "I caught my own echo in one and it would not stop agreeing with me.",
      ],
      neutral: [
        "Once it was exactly enough jars. It was a Tuesday, about noon, and then I ate some honey.",
        "I collect the labels. They are thinner and they have more to say.",
        "Is a teacup without a handle a jar? I would have to know before I count.",
      ],
    },
  },
  {
    slug: "blanket-fort-beats-a-house",
    statement: "A blanket fort beats a real house",
    claims: {
      agree: [
        "A house took somebody two years. Mine took four chairs and a good sneeze to test it.",
        "You need a password to get in. Nobody has ever whispered a password to a front door.",
        "Inside a fort even an ordinary carrot is rations.",
        "I moved the whole building two steps closer to the biscuits. Show me a house that can do that.",
        "The ceiling glows when the lamp is on. Mine has ducks on it.",
      ],
      disagree: [
        "Mine came down when the cat leaned on it. The cat is not even heavy.",
        "I like a roof that does not get put back on the bed in the evening.",
        "It had no kitchen and I had to eat my plans.",
        "I lived in one for a whole day. By then the air had been breathed by everybody.",
        "A house has a doorbell and a postman. I waited in my fort and never got one letter.",
      ],
      neutral: [
        "I build mine inside the house, so that they do not have to fight over me.",
        "I am usually one of the cushions, so it is hard to be fair.",
        "It all depends on the clothes pegs. People never talk about the clothes pegs.",
      ],
    },
  },
  {
    slug: "windows-need-no-curtains",
    statement: "A window should never wear curtains",
    claims: {
      agree: [
        "The moon comes all that way and then somebody draws a flowered cloth across it.",
        "I want the morning to walk straight in. It knows where I sleep.",
        "A window is a picture that changes. You would not hang a towel over a picture.",
        "I once spent an hour saying hello to a curtain, thinking somebody stood behind it.",
        "The houses opposite have no curtains and I have learned three recipes and a card trick.",
      ],
      disagree: [
        "Curtains are where I live when we play hide and seek.",
        "The sun got up at half past four and put its finger right in my eye.",
        "Without them I would not hear that swish in the morning, and the swish is half of getting up.",
        "My window was shivering. I gave it something to wear, and we both slept.",
        "I need a stage. Without a curtain, I only come in, and nobody claps.",
      ],
      neutral: [
        "A thin one that lets the light through and keeps the looks out would do for me.",
        "I have them open on one side and closed on the other, and I sit in the stripe.",
        "My home has a knothole. It can be plugged with a berry.",
      ],
    },
  },
  {
    slug: "lost-things-are-resting",
    statement: "Lost things are only resting",
    claims: {
      agree: [
        "My left mitten came back after a year, soft as ever. It had clearly needed the time.",
        "Keys work harder than anyone I know. Of course they lie down under something.",
        "I stopped looking for my spoon and it walked up on Thursday, behind the flour.",
        "When I am tired I go where nobody finds me either.",
        "There is a whole village of pencils under our stove, and it sounded very peaceful.",
      ],
      disagree: [
        "My button was not resting. My button was in a magpie.",
        "I think they run off to be found by somebody new. You see it in how they shine afterwards.",
        "I lost a kite in June and heard it laughing over the hills. That was no nap.",
        "Things do not rest. I listened to a lost shoe all night and it was worrying.",
        "If they are resting, why is it always the thing I need, and always on a Monday?",
      ],
      neutral: [
        "I have lost so many that I look upon them as spread out, and on my home as larger.",
        "I leave a light on for them. After that it is their decision.",
        "What I lose, others find. It has always come out about even.",
      ],
    },
  },
  {
    slug: "small-home-is-better",
    statement: "A small home is better than a big one",
    claims: {
      agree: [
        "I can reach the kettle, the blanket and the window without getting up. Kings cannot.",
        "When I laugh in here, the whole house laughs.",
        "I once lived in a wardrobe so large that I had to write to myself.",
        "One candle and every room is lit, because there is one room.",
        "Nothing is ever far enough away to be lost. It is only under me.",
      ],
      disagree: [
        "I like to walk to breakfast and be hungry by the time I arrive.",
        "Somebody came to tea and we had to take turns breathing in.",
        "A good echo needs at least a hall. In here, I shout and nothing comes back to visit.",
        "I own one kite and one trombone. You see my trouble.",
        "In a big house you can be angry in one room and have got over it by the next.",
      ],
      neutral: [
        "The size does not matter to me, as long as the kettle can be heard from all of it.",
        "I count a home in friends who fit. Mine is about five and a half.",
        "I have a small one and leave the door open, so the meadow belongs to it as well.",
      ],
    },
  },
];
