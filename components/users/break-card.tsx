// A gentle word after a long sitting. Closes with one click, holds nobody up, and says again what chatlings are.
"use client";
import { Button, Text } from "@mantine/core";
import { Leaf } from "lucide-react";
import classes from "./break-card.module.css";

export function BreakCard({ onClose }: { onClose: () => void }) {
  return (
    <output aria-label="A word about breaks" className={classes.card}>
      <Leaf aria-hidden className={classes.leaf} />
      <div className={classes.words}>
        <Text fw={600}>Three hours already</Text>
        <Text size="sm">
          Perhaps a stretch, a glass of water, a look out of the window? Chatlings are AI characters and do not mind
          waiting. Everything stays as it is.
        </Text>
        <Button variant="default" onClick={onClose} className={classes.close}>
          All right
        </Button>
      </div>
    </output>
  );
}
