// Chatlings that went off on a journey, and the search for them; nothing but a calm word when everybody is home.
"use client";
import { Skeleton, Text, Title } from "@mantine/core";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { useChatlings } from "@/hooks/chatlings/use-chatlings";

export function RecoveryPanel() {
  const chatlings = useChatlings();
  const away = chatlings.kind === "ready" ? chatlings.value.filter(({ status }) => status === "runaway") : [];
  return (
    <section aria-labelledby="recovery-title" id="recovery">
      <Title order={2} size="h3" id="recovery-title">
        Recovery
      </Title>
      {chatlings.kind === "loading" ? <Skeleton height="5rem" radius="xl" /> : null}
      {chatlings.kind === "ready" && away.length === 0 ? <Text c="dimmed">Everybody is home.</Text> : null}
      <ul>
        {away.map((chatling) => (
          <li key={chatling.chatlingId}>
            <ChatlingPortrait {...chatling} size={72} /> {chatling.nickname}
          </li>
        ))}
      </ul>
    </section>
  );
}
