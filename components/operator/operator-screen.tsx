// What an operator looks after: runs, what they go by, topics, what brains cost, and who did what.
"use client";
import { Tabs } from "@mantine/core";
import { ContentPage } from "@/components/layout/content-page";
import { EmptyState } from "@/components/layout/empty-state";
import { ErrorNotice } from "@/components/layout/error-notice";
import { NestPicture } from "@/components/layout/nest-picture";
import { LinkButton } from "@/components/ui/link-button";
import { useControls } from "@/hooks/operator/use-controls";
import { DialsPanel } from "./dials-panel";
import { LogPanel } from "./log-panel";
import classes from "./operator.module.css";
import { CardsSkeleton } from "./operator-skeleton";
import { RunsPanel } from "./runs-panel";
import { TopicsPanel } from "./topics-panel";
import { UsagePanel } from "./usage-panel";

export function OperatorScreen() {
  const controls = useControls();
  switch (controls.kind) {
    case "loading":
      return (
        <ContentPage title="Operator">
          <CardsSkeleton />
        </ContentPage>
      );
    case "signed-out":
      return (
        <EmptyState
          order={1}
          title="You are signed out"
          action={<LinkButton href="/sign-in?next=/operator">Sign in</LinkButton>}
        >
          Runs go on by themselves. Sign in again to look after them.
        </EmptyState>
      );
    case "failed":
      return controls.code === "forbidden" ? <NobodyHere /> : <NotLoaded />;
    case "ready":
      return <Desk isPaused={controls.value.isPaused} dials={controls.value.dials} />;
  }
}

function Desk({ isPaused, dials }: { isPaused: boolean; dials: Parameters<typeof DialsPanel>[0]["dials"] }) {
  return (
    <ContentPage title="Operator">
      <Tabs defaultValue="runs" keepMounted={false} classNames={{ list: classes.tabs ?? "", tab: classes.tab ?? "" }}>
        <Tabs.List aria-label="Parts of the operator screen">
          <Tabs.Tab value="runs">Runs</Tabs.Tab>
          <Tabs.Tab value="dials">Dials</Tabs.Tab>
          <Tabs.Tab value="topics">Topics</Tabs.Tab>
          <Tabs.Tab value="usage">Usage</Tabs.Tab>
          <Tabs.Tab value="log">Log</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="runs" className={classes.panel ?? ""}>
          <RunsPanel isPaused={isPaused} />
        </Tabs.Panel>
        <Tabs.Panel value="dials" className={classes.panel ?? ""}>
          <DialsPanel dials={dials} />
        </Tabs.Panel>
        <Tabs.Panel value="topics" className={classes.panel ?? ""}>
          <TopicsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="usage" className={classes.panel ?? ""}>
          <UsagePanel />
        </Tabs.Panel>
        <Tabs.Panel value="log" className={classes.panel ?? ""}>
          <LogPanel />
        </Tabs.Panel>
      </Tabs>
    </ContentPage>
  );
}

/** Somebody who stopped being an admin while the page was open. */
function NobodyHere() {
  return (
    <EmptyState
      order={1}
      title="Nobody lives here"
      picture={<NestPicture />}
      action={<LinkButton href="/">Back to the start</LinkButton>}
    >
      This address leads to an empty nest. It may have moved, or it was never built.
    </EmptyState>
  );
}

function NotLoaded() {
  return (
    <ErrorNotice order={1} title="The operator screen did not load" onRetry={() => window.location.reload()}>
      Runs go on by themselves; only this page could not reach them.
    </ErrorNotice>
  );
}
