// The page about premium before it is known: its cards, still grey.
import { Skeleton } from "@mantine/core";
import { ContentPage } from "@/components/layout/content-page";

export function UpgradeSkeleton() {
  return (
    <ContentPage title="Premium" width="narrow">
      <output className="visually-hidden">Fetching what is free and what is premium</output>
      <Skeleton height="7rem" radius="xl" />
      <Skeleton height="16rem" radius="xl" />
    </ContentPage>
  );
}
