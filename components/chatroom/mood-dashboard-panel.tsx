// The mood dashboard on the chatroom page: everybody at home, how they feel, and what can be done for them today.
"use client";
import { Skeleton, Title } from "@mantine/core";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { MoodBadge } from "@/components/chatlings/mood-badge";
import { useChatlings } from "@/hooks/chatlings/use-chatlings";

export function MoodDashboardPanel() {
  const chatlings = useChatlings();
  return (
    <section aria-labelledby="moods-title">
      <Title order={2} size="h3" id="moods-title">
        How everybody feels
      </Title>
      {chatlings.kind === "loading" ? <Skeleton height="9rem" radius="xl" /> : null}
      {chatlings.kind === "ready" ? (
        <ul>
          {chatlings.value
            .filter(({ status }) => status === "home" || status === "meditating")
            .map((chatling) => (
              <li key={chatling.chatlingId}>
                <ChatlingPortrait {...chatling} size={72} />
                {chatling.nickname} <MoodBadge mood={chatling.mood} />
              </li>
            ))}
        </ul>
      ) : null}
    </section>
  );
}
