// What became of a line: on its way, waiting for the network, refused, or an answer that failed. Always with the way on.
import { UnstyledButton } from "@mantine/core";
import { CircleAlert, Clock } from "lucide-react";
import { UpgradeCall } from "@/components/premium/upgrade-call";
import { wordsFor } from "@/lib/errors";
import classes from "./message-row.module.css";
import type { LineStatus } from "./message-rows";
import type { RowActions } from "./row-actions";

export function LineStatusNote({
  status,
  isOffline,
  actions,
}: {
  status: LineStatus;
  isOffline: boolean;
  actions: RowActions;
}) {
  switch (status.kind) {
    case "stored":
      return null;
    case "waiting":
      return (
        <div className={classes.meta}>
          <Clock size={12} aria-hidden /> {isOffline ? "Waiting for the connection" : "Sending"}
        </div>
      );
    case "refused": {
      const { item } = status;
      const words = item.state.kind === "refused" ? wordsFor(item.state.code, item.state.details) : "";
      return (
        <div className={classes.trouble}>
          <CircleAlert size={14} aria-hidden /> <span>{words} Your text is kept.</span>
          {item.state.kind === "refused" ? <UpgradeCall code={item.state.code} className={classes.wayOn} /> : null}
          <UnstyledButton className={classes.wayOn} onClick={() => actions.retrySend(item)}>
            Retry
          </UnstyledButton>
          <UnstyledButton className={classes.wayOn} onClick={() => actions.takeBack(item)}>
            Take back
          </UnstyledButton>
        </div>
      );
    }
    case "failed-reply":
      return (
        <div className={classes.trouble}>
          <CircleAlert size={14} aria-hidden /> <span>Your message is kept.</span>
          <UnstyledButton className={classes.wayOn} onClick={() => actions.retryReply(status.messageId)}>
            Retry
          </UnstyledButton>
        </div>
      );
  }
}
