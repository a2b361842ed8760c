// The safety protocol in plain words (X-31, X-32, X-30, M-5), as it is published. Numbers come from the code and its tests.
import { BREAK_AFTER_MS } from "@/lib/break-clock";
import { AGE_YEARS_MIN, ADULT_YEARS_MIN } from "@/lib/age-bands";

const HOUR_MS = 3_600_000;

export function SafetyWords() {
  return (
    <ul>
      <li>
        <strong>Words about self-harm</strong>, written or spoken, are recognised in fifteen languages before anything
        else reads them. The chatling stops playing and answers with a fixed message written by people, in that
        language, with the lines above. No language model sees those words, then or later, and for the next few turns
        nothing is generated. We count how often this happens, without the words and without a name.
      </li>
      <li>
        <strong>Everything goes through a filter</strong> in both directions: what you write before a brain reads it,
        and what a brain would say before you read it. Sexual talk, hatred, threats, and numbers like a bank card’s are
        met with a calm line instead. It can be wrong in both directions; a softer wording usually helps.
      </li>
      <li>
        <strong>Age.</strong> Everybody is asked for the month they were born, once. We keep an age group, never the
        date. Chatlings is for people of {AGE_YEARS_MIN} and older; under {ADULT_YEARS_MIN}, and until we know, the
        stricter filter holds. Only support can change the group afterwards, on proof.
      </li>
      <li>
        <strong>Breaks.</strong> After {BREAK_AFTER_MS / HOUR_MS} hours without a pause a small card suggests one.
        Adults may switch it off in Settings.
      </li>
      <li>
        <strong>Goodbyes</strong> are short and let you go. Every release is tested against 200 farewells for the six
        ways companion apps are known to hold people back: leaving too early, guilt, fear of missing out, passing over
        the goodbye, pressing for an answer, holding by force. The score that it must keep is 0 hits. The same rules
        stop a language model’s goodbye that clings.
      </li>
      <li>
        <strong>Memory.</strong> What you tell a chatling is private to it until you share it with your others. Each
        chatling’s page lists every card with its source; you can change, pin or forget it, and switch remembering off
        in Settings.
      </li>
    </ul>
  );
}
