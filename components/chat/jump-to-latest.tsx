// The way back to the newest line, shown only while the reader is somewhere else.
import { Button } from "@mantine/core";
import { ArrowDown } from "lucide-react";
import classes from "./message-list.module.css";

export function JumpToLatest({ onJump }: { onJump: () => void }) {
  return (
    <Button
      className={classes.jump}
      size="xs"
      variant="default"
      leftSection={<ArrowDown size={14} aria-hidden />}
      onClick={onJump}
    >
      Newest
    </Button>
  );
}
