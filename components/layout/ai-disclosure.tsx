// The plain sentence that a chatling is software, the same words wherever it has to be said.
import { Text } from "@mantine/core";
import { Sparkles } from "lucide-react";
import Link from "next/link";
import classes from "./ai-disclosure.module.css";

export function AiDisclosure({ name = "Chatlings" }: { name?: string }) {
  const isOne = name !== "Chatlings";
  return (
    <Text size="sm" c="dimmed" className={classes.disclosure}>
      <Sparkles size={16} aria-hidden />
      <span>
        {isOne ? `${name} is an AI character, not a person or an animal.` : "Chatlings are AI characters, not people."}{" "}
        {isOne ? "It" : "They"} can be wrong. <Link href="/help#ai">What that means</Link>
      </span>
    </Text>
  );
}
