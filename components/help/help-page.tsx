// The help text itself, in the order people ask: what is this, how do I, is it real, what is kept, who can help me.
import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { FREE_QUOTA, INTERACTION_TEXT_DAYS, MESSAGE_CHARS_MAX } from "@/lib/limits";
import { ChatroomWords } from "./chatroom-words";
import { CrisisLines } from "./crisis-lines";
import classes from "./help.module.css";
import { SafetyWords } from "./safety-words";

/** Framed inside the app, where no shell gives it room at the sides; open on its own otherwise. */
export function HelpPage({ isFramed }: { isFramed: boolean }) {
  return (
    <article className={classes.help} data-framed={isFramed}>
      <header className={classes.head}>
        <ChatlingPortrait seed="sage" family="clay" speciesSlug="potkin" colour="mint" mood="happy" size={88} />
        <Title order={1}>Help</Title>
      </header>
      <Contents />
      <Section id="what" title="What Chatlings is">
        <p>
          A place for small AI creatures, called chatlings. You hatch one, give it a name, and chat with it. Every
          species has its own voice, its own likes and dislikes, and a mood that you can see on its face. When there are
          two or more, they also talk among themselves.
        </p>
      </Section>
      <Section id="how" title="How to">
        <Steps />
      </Section>
      <Section id="chatroom" title="The chatroom">
        <ChatroomWords />
      </Section>
      <Section id="ai" title="Chatlings are AI">
        <p>
          A chatling is a computer program that writes in character. It is not a person, it is not alive, and nobody
          sits behind it and types. It can be wrong, and it can make things up. Please do not lean on it for medical,
          legal or money questions.
        </p>
        <p>
          Some replies come from a language model. When none can be reached, a simpler built-in brain answers, and a
          small label beside the line says so.
        </p>
      </Section>
      <Section id="privacy" title="Privacy in plain words">
        <Privacy />
      </Section>
      <Section id="crisis" title="If you need a person now">
        <CrisisLines />
      </Section>
      <Section id="safety" title="How we keep it safe">
        <SafetyWords />
      </Section>
    </article>
  );
}

function Contents() {
  return (
    <nav aria-label="On this page" className={classes.contents}>
      {[
        ["what", "What Chatlings is"],
        ["how", "How to"],
        ["chatroom", "The chatroom"],
        ["ai", "Chatlings are AI"],
        ["privacy", "Privacy in plain words"],
        ["crisis", "If you need a person now"],
        ["safety", "How we keep it safe"],
      ].map(([id, title]) => (
        <a key={id} href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className={classes.section} aria-labelledby={`${id}-title`}>
      <Title order={2} id={`${id}-title`}>
        {title}
      </Title>
      <Text component="div" className={classes.words}>
        {children}
      </Text>
    </section>
  );
}

function Steps() {
  return (
    <dl className={classes.steps}>
      <dt>Hatch a chatling</dt>
      <dd>Tap the egg until it opens, then choose colour, nature, kind and name, or let the shuffle surprise you.</dd>
      <dt>Chat</dt>
      <dd>
        Enter sends, Shift and Enter starts a new line. A message holds up to {MESSAGE_CHARS_MAX.toLocaleString("en")}{" "}
        characters. If you go offline, your lines wait in the browser and are sent when you are back.
      </dd>
      <dt>Free messages</dt>
      <dd>
        Each chat comes with {FREE_QUOTA.text} messages, {FREE_QUOTA.media} pictures or films and {FREE_QUOTA.audio}{" "}
        voice messages for free. After that your chatling goes on in texts, with its built-in brain. What they say to
        each other in the chatroom takes nothing of it.
      </dd>
      <dt>Keep it</dt>
      <dd>
        A guest’s chatling lives in one browser. Make an account in Settings and it comes along, with every word of your
        chats.
      </dd>
    </dl>
  );
}

function Privacy() {
  return (
    <ul>
      <li>
        We store your chatlings, your chats, what your chatlings say to each other, your age group, the name you show
        and, if you make an account, your email address.
      </li>
      <li>Your password is stored only as a salted hash. Nobody can read it back.</li>
      <li>
        To answer you, the newest lines of a chat and your chatling’s character may be sent to the language model that
        this site is set up with. Its raw answers are kept for {INTERACTION_TEXT_DAYS} days to find faults, then
        deleted.
      </li>
      <li>There are no advertisements, no trackers, and no fonts or pictures loaded from other sites.</li>
      <li>The only cookies are the ones that keep you signed in.</li>
      <li>Drafts, unsent lines and your day or night setting stay in your browser.</li>
      <li>
        Whoever runs this copy of Chatlings can read its database, so keep your deepest secrets for people you trust.
      </li>
    </ul>
  );
}
