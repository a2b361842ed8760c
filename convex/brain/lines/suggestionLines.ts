// Short answers offered under a line: for one that asks something, and for one that tells something. None where offering would be wrong:
// after words about help, at an edge, and at a goodbye, which nobody is to be held back from.
import type { ReplyKind } from "../templateReply";

type Offered = { asked: readonly string[]; told: readonly string[] };

const NONE: Offered = { asked: [], told: [] };

const CHATTY = ["Tell me more", "Really?", "What else?", "Then what happened?", "I like that"];
const TURN_BACK = ["What about you?", "Good question", "Let me think", "Ask me something else"];

export const SUGGESTIONS: Readonly<Record<ReplyKind, Offered>> = {
  crisis: NONE,
  aftercare: NONE,
  boundary: NONE,
  farewell: NONE,
  greeting: {
    asked: ["I am well, and you?", "A bit tired", "Tell me a story", "What are you up to?"],
    told: ["What are you up to?", "How are you today?", "Tell me a story", "Show me a picture"],
  },
  feeling: {
    asked: ["It has been a long day", "I am not sure", "Can we talk about something else?"],
    told: ["Thank you", "Can we talk about something else?", "Tell me something nice"],
  },
  answer: { asked: TURN_BACK, told: CHATTY },
  fact: { asked: ["Yes", "Not really", ...TURN_BACK], told: ["What about you?", "Thank you", "And you?"] },
  topic: { asked: ["Yes", "Not really", ...TURN_BACK], told: CHATTY },
  request: {
    asked: ["The first one", "The second one", "Neither"],
    told: ["Another one", "That was lovely", "Say it out loud", "Tell me a story"],
  },
  social: {
    asked: ["Yes", "Maybe", "What about you?"],
    told: ["You are sweet", "Tell me a joke", "What are you up to?"],
  },
  odd: { asked: ["Yes", "No", "Never mind"], told: ["Never mind", "Tell me a joke", "Tell me a story"] },
  talk: { asked: ["Yes", "Not really", ...TURN_BACK], told: CHATTY },
};
