// The poster of a runaway: a link for friends, each of whom may co-sign the search; the first one's help counts.
"use client";
import { Button, CopyButton, TextInput } from "@mantine/core";
import { HeartHandshake, Users } from "lucide-react";
import { useFocusKept } from "@/hooks/browser/use-focus-kept";
import { FRIEND_HELP_POINTS } from "@/lib/economy-limits";
import classes from "./recovery.module.css";

export interface PosterLinkProps {
  readonly name: string;
  readonly helpCode: string | null;
  readonly helped: boolean;
  readonly onMake: () => void;
}

export function PosterLink(props: PosterLinkProps) {
  const focus = useFocusKept<HTMLDivElement>(props.helpCode, "input"); // making it takes its button away
  return (
    <div {...focus}>
      <Poster {...props} />
    </div>
  );
}

function Poster({ name, helpCode, helped, onMake }: PosterLinkProps) {
  if (helped) {
    return (
      <p className={classes.helped}>
        <HeartHandshake size={20} aria-hidden />A friend is looking too: {FRIEND_HELP_POINTS / 10} more lantern is lit.
      </p>
    );
  }
  if (helpCode === null) {
    return (
      <Button
        variant="default"
        mih={44}
        className={classes.start}
        leftSection={<Users size={18} aria-hidden />}
        onClick={onMake}
      >
        Make a poster for friends
      </Button>
    );
  }
  const address = `${window.location.origin}/lost/${helpCode}`;
  return (
    <div className={classes.poster}>
      <TextInput
        label={`Poster of ${name}`}
        description="Whoever opens it can help to look, and lights one more lantern."
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={address} timeout={2_500}>
        {({ copied, copy }) => (
          <Button variant="default" mih={44} onClick={copy}>
            {copied ? "Copied" : "Copy the link"}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
