// Which talk stands on the stage. A newer one waits to be asked for: nobody is torn out of the talk they are watching.
import { useState } from "react";
import type { TalkView } from "@/convex/model/chatroomViews";

export interface OnStage {
  readonly talk: TalkView;
  /** Brings the newer talk onto the stage; null when there is none. */
  readonly showNewer: (() => void) | null;
}

export function useTalkOnStage(latest: TalkView): OnStage {
  const [shown, setShown] = useState(latest);
  // The same talk, as the newest answer tells it.
  if (shown.talkId === latest.talkId && shown !== latest) setShown(latest);
  return { talk: shown, showNewer: shown.talkId === latest.talkId ? null : () => setShown(latest) };
}
