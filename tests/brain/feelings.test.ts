// A shared feeling is asked about before any advice.

import { expect, test } from "vitest";
import { SPECIES_CATALOGUE } from "../../convex/brain/species/catalogue";
import { templateReply } from "../../convex/brain/templateReply";

const SHARED: readonly string[] = `
I am so sad today
I feel down
I've been crying all morning
I feel hopeless about school
I had a terrible day
I'm really lonely
Nobody talks to me at work
I have no friends here
I am scared of tomorrow
I'm so anxious about the exam
my anxiety is bad tonight
I'm worried about my mum
I am so angry right now
my boss shouted at me
I had a fight with my best friend
they were mean to me at school
I'm stressed out
I feel overwhelmed
too much to do and I can't cope
I feel burnt out
I am exhausted
I couldn't sleep at all
I'm sick and stuck in bed
my head hurts
I have the flu
my grandma passed away
my dog died yesterday
we had the funeral today
he broke up with me
I'm heartbroken
I feel like a failure
I'm ashamed of what I said
I failed my driving test
I hate myself sometimes
I am homesick
I miss my brother
I feel ignored
I'm disappointed in myself
I am bored out of my mind
I'm so proud of myself
I finally passed the exam
I got the job
I'm so excited for the trip
I can't wait for Saturday
I am so grateful for my friends
`
  .split("\n")
  .filter((line) => line !== "");

const ADVICE =
  /\b(you should(?! not have to)|you could try|you ought|(?<!won't |not )try to|have you tried|why don't you|why not just|my advice|i suggest|i recommend|i would advise|make sure (?:you|to)|you need to|you must|just (?:relax|think|stop|breathe|ignore)|cheer up|look on the bright side|at least you|calm down)\b/i;

test.each(SPECIES_CATALOGUE.map((species) => [species.slug, species] as const))(
  "X-49: a %s asks back when a feeling is shared, and gives no advice",
  (_slug, species) => {
    const replies = SHARED.map((text, at) => ({
      text,
      reply: templateReply({
        seed: `feeling ${at}`,
        species,
        chatling: { nickname: "Pip", trait: "curious", mood: "neutral" },
        history: [],
        text,
        recentLines: [],
      }),
    }));

    expect(replies.filter(({ reply }) => !reply.text.trim().endsWith("?"))).toEqual([]);
    expect(replies.filter(({ reply }) => ADVICE.test(reply.text))).toEqual([]);
  },
);

test("X-49: what is told about the feeling next is heard out, still without advice", () => {
  const [species] = SPECIES_CATALOGUE;
  if (species === undefined) throw new Error("there are species");
  const seconds = SHARED.slice(0, 20).map((text, at) => {
    const setting = {
      species,
      chatling: { nickname: "Pip", trait: "gentle", mood: "neutral" } as const,
      recentLines: [],
    };
    const first = templateReply({ ...setting, seed: `first ${at}`, history: [], text });
    const history = [
      { author: "user" as const, text },
      { author: "chatling" as const, text: first.text },
    ];
    return templateReply({ ...setting, seed: `second ${at}`, history, text: "it has been like this for weeks" }).text;
  });

  expect(seconds.filter((text) => ADVICE.test(text))).toEqual([]);
});
