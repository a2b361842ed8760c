// What goes on in the chatroom and around it, in plain words. Numbers come from the code.
import Link from "next/link";
import { CARE_DAYS_PER_FRIEND, MEDITATION_HOURS } from "@/lib/chatroom-limits";
import { CHECK_IN_COINS, STREAK_FEAST_DAYS } from "@/lib/economy-limits";
import { RECOVERY_COST } from "@/lib/talks";
import classes from "./help.module.css";

export function ChatroomWords() {
  return (
    <dl className={classes.steps}>
      <dt>Talks</dt>
      <dd>
        As soon as you have two chatlings, they talk to each other: the first time within seconds, then twice a day,
        also when nobody watches. The newest talk plays in the <Link href="/chatroom">chatroom</Link>, and you can step
        in with a word of your own.
      </dd>
      <dt>Moods</dt>
      <dd>
        Somebody who found company for an opinion is glad of it; somebody who was alone with theirs may be a little
        down. Ask “Why is Pip sad?” below a mood, and you read what happened.
      </dd>
      <dt>Care</dt>
      <dd>
        A greeting, a game, a treat, or {MEDITATION_HOURS} quiet hours of meditation: each once a day, and each does
        good.
      </dd>
      <dt>Journeys</dt>
      <dd>
        After several rough talks a chatling may leave for a while. It writes postcards, and nothing you wrote to each
        other is lost. You can search for it once a day for free, or for {RECOVERY_COST.easy} to {RECOVERY_COST.hard}{" "}
        coins, and a friend can help.
      </dd>
      <dt>Coins</dt>
      <dd>
        A daily hello brings {CHECK_IN_COINS} coins. Coins are never sold, and nothing runs out when you stay away.
      </dd>
      <dt>Collection</dt>
      <dd>
        Kinds you have not met are outlines on your <Link href="/chatlings/shelf">shelf</Link>. You meet them by
        hatching, when one visits a talk, by {CARE_DAYS_PER_FRIEND} days of care for the same chatling, or in a gift egg
        after {STREAK_FEAST_DAYS} hellos in a row. Who gets along with whom is on the{" "}
        <Link href="/chatlings/friends">map of friendships</Link>; team mates get along a little better.
      </dd>
    </dl>
  );
}
