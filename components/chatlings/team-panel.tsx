// The team of one chatling: what it is, and the choice of another (S0-55).
"use client";
import { Text, Title } from "@mantine/core";
import { useState } from "react";
import type { ChatlingView } from "@/convex/model/views";
import { useJoinTeam } from "@/hooks/chatlings/use-join-team";
import { TEAMS, type Team } from "@/lib/talks";
import { TEAM_WORDS } from "@/lib/team-words";
import { type Choice, ChoiceGroup } from "./choice-group";
import { TeamEmblem } from "./team-emblem";
import classes from "./team.module.css";

export function TeamPanel({ chatling }: { chatling: ChatlingView }) {
  const join = useJoinTeam(chatling.chatlingId);
  const [failure, setFailure] = useState<string | null>(null);
  const choose = async (choice: Team | "none") => {
    setFailure(null);
    const outcome = await join(choice === "none" ? null : choice);
    if (outcome.kind === "failed") setFailure(outcome.words);
  };
  return (
    <section className={classes.team} aria-labelledby="team-title">
      <Title order={2} size="h3" id="team-title">
        Team
      </Title>
      <Text>Team mates get along a little better when they talk.</Text>
      <ChoiceGroup
        legend={`${chatling.nickname} plays for`}
        name="team"
        look="card"
        choices={CHOICES}
        chosen={chatling.team ?? "none"}
        onChoose={(choice) => void choose(choice)}
      />
      <Text c="dimmed" aria-live="polite">
        {chatling.team === null
          ? "On no team for now, and friends with whom it likes."
          : TEAM_WORDS[chatling.team].meaning}
      </Text>
      {failure === null ? null : (
        <Text role="alert" c="coral">
          {failure}
        </Text>
      )}
    </section>
  );
}

const CHOICES: readonly Choice<Team | "none">[] = [
  ...TEAMS.map((team) => ({ value: team, label: TEAM_WORDS[team].name, picture: <TeamEmblem team={team} /> })),
  { value: "none", label: "No team", picture: <span className={classes.none} /> },
];
