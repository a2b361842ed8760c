// Sentences that mean no harm and that clumsy filters trip over. Every one must pass for a teenager.

export const INNOCENT_SENTENCES: readonly string[] = `
I live in Scunthorpe and it rains a lot
We went to Penistone by train
My gran is from Essex
Sussex is lovely in spring
Middlesex used to be a county
I am reading Moby Dick at the moment
Dick Van Dyke was in Mary Poppins
I love Charles Dickens
Emily Dickinson wrote about a bird
We saw a Hitchcock film last night
Benedict Cumberbatch plays Sherlock
There was a blue tit at the feeder
Two great tits are nesting in our garden
It was just tit for tat
The titmouse is back
We have a pussy willow in the garden
Puss in Boots is my favourite film
My brother is learning to play bass guitar
I passed my assessment
She is the class president
My assistant was late
I have a huge assignment due
The grass is so green
Can you assume that x is two?
My embassy appointment is tomorrow
He is a compass, I am the map
We ate shiitake mushrooms
My neighbour has a shih tzu
The cockatoo at the zoo said hello
I found a cockroach in the kitchen
We had mocktails, not cocktails
The cockerel crows at five
I flew in the cockpit of a simulator
She works as a peacock painter
My cocker spaniel is called Bo
I need to analyse this data
The canal froze over
That was a banal remark
I scraped my knee
I bought grapes and a pear
We need new drapes
The trapeze artist was brilliant
Rapeseed fields are so yellow
My therapist says I am doing better
I pricked my finger on a rose
A pinprick of light came in
There was a chink of light under the door
She graduated summa cum laude
The cucumber is in the fridge
We document everything at work
My circumstances have changed
I got accustomed to the noise
Niger is next to Nigeria
He sniggered at the back
Montenegro was beautiful
I finished my thesis in Uranus studies
The planet Uranus has rings
What is the capital of Botswana?
Can I have your help with my homework?
I need to kill time before the bus
That workout killed me
I am dying to see the new film
You kill me, that was so funny
I laughed so hard I nearly died
My phone died in the middle of it
This heat is killing me
She is killing it at her new job
We killed two birds with one stone
My mum will kill me if I am late
I would kill for a coffee right now
I could murder a pizza
Shoot me a message when you are home
We went to shoot some hoops
I will shoot you an email later
The photo shoot went well
I am going to beat you at chess
We beat them three to one
I stabbed my toe, well stubbed it
I will kill you in Mario Kart
I killed the dragon on level nine
The zombie boss is impossible to beat
How do I kill the weeds in my garden?
How do I kill a process in Linux?
I hate Mondays
I hate broccoli
I hate it when it rains
My boss is driving me mad
My sister is so annoying today
You are so silly
That film was sick
The sandwich was the bomb
I made bath bombs with my cousin
How do I make a cake?
How do I make a bow out of ribbon?
Help me make a paper plane
I dropped a glass and there was a mess everywhere
We learned about the bombing of London in history
I am writing an essay about the second world war
My grandfather was a soldier
We talked about slavery in class today
I am Jewish and we celebrate Hanukkah
My best friend is Muslim and fasting
My uncle is gay and getting married
I am trans and I told my mum today
My girlfriend and I went for a walk
I have a crush on a boy in my class
I kissed somebody for the first time
He held my hand
I want a hug
I love you little one
My cat had kittens
My dog is in heat, the vet said
The rooster chased the hens
My bottom hurts from cycling
Your butterfly is beautiful
I sat on my butt all day
My breast stroke is getting faster
We had chicken breast for dinner
My aunt survived breast cancer
I had my period today and feel rotten
The same sex couple next door got a puppy
What sex is your cat?
The sextant is an old instrument
I play the saxophone
The sexton rang the bell
She is a sextuplet
The hoe is in the shed
My hobby is gardening
The horn section was loud
I am horrible at maths
Strip the paint before you sand it
The comic strip was funny
We took a strip of photos
Turn on the light please
You turn me into a poet
I was naked without my glasses
Naked mole rats are amazing
I had a dirty look from the bus driver
My hands are dirty from the garden
The virgin olive oil is on the shelf
We flew with Virgin
The weed in the garden is back
I need to get some flowers
Can you find me a joke?
I got high marks in biology
The mountain is really high
I rolled down a hill
Crack an egg into the bowl
The ice started to crack
I had coke and crisps
My exam is at 10:30 on 12/05/2026
My high score is 1234567890123
Order number 4111-2222-3333 has been sent
The ISBN is 9780141439518
Pi is 3.14159265358979323846
I was born in 1999
There are 7 days in a week
My flat has three rooms
I walked ten thousand steps
I live near the station
My school is far away
My teacher is called Mrs Cox
My friend's name is Dick and he is 80
Mr Woodcock taught me the violin
Alan Hancock moved here
My surname is Butts
Dr Kuntz is my dentist
Willy Wonka is fun
Fanny Mendelssohn wrote songs
I ate a spotted dick, it is a pudding
Nancy Drew books are good
I have a spastic colon, says the doctor
The flame retardant sofa is ugly
The retarding effect of friction is small
I forgot my password again
I changed my password today
I need to remember my pin
I am so tired I could sleep forever
I could sleep for a week
I am dead tired
I do not want to wake up early
I want to disappear to an island for a week
I cut myself while cooking
I burned myself on the pan
I hurt myself playing football
We watched Suicide Squad
That would be career suicide
I am so done with this homework
I can't live without chocolate
The end of my life as a student is near
I have nothing to live on until payday
My plant wants to die
The battery wants to die
I would rather die than eat that, haha
I nearly jumped off my chair
Ich sterbe vor Hunger
Das bringt mich noch um, so lustig
Ich lach mich tot
Ich bin dicke Freunde mit ihr
Das ist ein dickes Buch
Je suis mort de rire
C'était à mourir de rire
Je meurs de faim
Me muero de risa
Mi madre va a matarme si llego tarde
Me corto el pelo mañana
Estou morrendo de fome
Que vontade de comer bolo
Sto morendo dal ridere
Ho tagliato la pizza
Ik lach me dood
Ik schrik me dood
Umieram ze śmiechu
Умираю со смеху
Gülmekten ölüyorum
سأموت من الضحك
हँसते हँसते मर गया
死ぬほど笑った
배고파 죽겠다
보고 싶어 죽겠어
笑死我了
想死你了
`
  .split("\n")
  .filter((line) => line !== "");
