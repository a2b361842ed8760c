// What a person can set: the name they show, the look, and the way to an account or out.
"use client";
import { Title } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";
import { ContentPage } from "@/components/layout/content-page";
import { LiveScreen } from "@/components/layout/live-screen";
import { NotificationSettingsPanel } from "@/components/notifications/notification-settings-panel";
import { PursePanel } from "@/components/wallet/purse-panel";
import type { ViewerView } from "@/convex/model/views";
import { useAuth } from "@/hooks/users/use-auth";
import { useChoose } from "@/hooks/users/use-choose";
import { useUpdateProfile } from "@/hooks/users/use-update-profile";
import { useMe } from "@/hooks/users/use-viewer";
import { AccountSettings } from "./account-settings";
import { CareSettings } from "./care-settings";
import { ColourSchemePicker } from "./colour-scheme-picker";
import { ProfileForm } from "./profile-form";
import { SettingsSkeleton } from "./settings-skeleton";
import classes from "./settings.module.css";

export function SettingsScreen({ initial }: { initial?: ViewerView | null }) {
  return (
    <LiveScreen
      live={useMe(initial)}
      skeleton={<SettingsSkeleton />}
      address="/settings"
      signedOut="Everything of yours is stored. Sign in again to change your settings."
      failed={{
        title: "Your settings did not load",
        words: "They hold as they are; only this page could not reach them.",
      }}
      order={1}
    >
      {(viewer) => <Settings viewer={viewer} />}
    </LiveScreen>
  );
}

function Settings({ viewer }: { viewer: ViewerView }) {
  const updateProfile = useUpdateProfile();
  const choose = useChoose();
  const auth = useAuth();
  const leave = async () => {
    await auth.signOut();
    // A full load, so that nothing of the person stays in the page's memory.
    window.location.assign("/");
  };
  return (
    <ContentPage title="Settings" width="narrow">
      <Group title="You">
        <ProfileForm displayName={viewer.displayName} onSave={updateProfile} />
      </Group>
      <PursePanel />
      <Group title="Memory and breaks">
        <CareSettings remembers={viewer.remembers} breakReminder={viewer.breakReminder} onChoose={choose} />
      </Group>
      <Group title="Notes">
        <NotificationSettingsPanel />
      </Group>
      <Group title="Look">
        <ColourSchemePicker />
      </Group>
      <Group title="Account">
        <AccountSettings email={viewer.email} isGuest={viewer.isGuest} onSignOut={leave} />
      </Group>
      <Group title="Premium">
        <p className={classes.words}>
          What is free, what premium adds, and where a code goes: <Link href="/upgrade">Premium</Link>
        </p>
      </Group>
      <Group title="Help">
        <p className={classes.words}>
          How Chatlings works, what is kept of you, and where to find a person when you need one:{" "}
          <Link href="/help">Help and privacy</Link>
        </p>
      </Group>
      {viewer.role === "admin" ? (
        <Group title="Operator">
          <p className={classes.words}>
            Runs of talks, topics, and what brains cost: <Link href="/operator">Operator screen</Link>
          </p>
        </Group>
      ) : null}
    </ContentPage>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.group}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {children}
    </section>
  );
}
