// The landing page: a hill where chatlings talk, one button, and the honest sentence about what they are.
import { Text, Title } from "@mantine/core";
import { AiDisclosure } from "@/components/layout/ai-disclosure";
import { LinkButton } from "@/components/ui/link-button";
import classes from "./landing-page.module.css";
import { LandingScene } from "./landing-scene";
import { Promises } from "./promises";

export function LandingPage({ isSignedIn }: { isSignedIn: boolean }) {
  return (
    <>
      <section className={classes.hero}>
        <div className={classes.pitch}>
          <Title order={1}>Small creatures with opinions.</Title>
          <Text size="lg" className={classes.lead}>
            Hatch a chatling, give it a name, and find out what it thinks about rain, buttons and you. Hatch two, and
            they tell each other.
          </Text>
          <div className={classes.actions}>
            {isSignedIn ? (
              <LinkButton href="/chat" size="lg">
                Go to my chats
              </LinkButton>
            ) : (
              <LinkButton href="/hatch" size="lg">
                Hatch yours
              </LinkButton>
            )}
            <Text size="sm" c="dimmed">
              {isSignedIn ? "They remember where you stopped." : "Free, and no sign-up before it hatches."}
            </Text>
          </div>
          <AiDisclosure />
        </div>
        <LandingScene />
      </section>
      <Promises />
    </>
  );
}
