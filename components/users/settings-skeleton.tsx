// The settings before they are known: the same cards, still grey.
import { Skeleton } from "@mantine/core";
import { ContentPage } from "@/components/layout/content-page";

export function SettingsSkeleton() {
  return (
    <ContentPage title="Settings" width="narrow">
      <output className="visually-hidden">Fetching your settings</output>
      <Skeleton height="13rem" radius="xl" />
      <Skeleton height="11rem" radius="xl" />
      <Skeleton height="12rem" radius="xl" />
    </ContentPage>
  );
}
