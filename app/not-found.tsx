// Any address that leads nowhere.
import type { Metadata } from "next";
import { EmptyState } from "@/components/layout/empty-state";
import { NestPicture } from "@/components/layout/nest-picture";
import { PageShell } from "@/components/layout/page-shell";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Nobody lives here" };

export default function NotFound() {
  return (
    <PageShell>
      <EmptyState
        order={1}
        title="Nobody lives here"
        picture={<NestPicture />}
        action={<LinkButton href="/">Back to the start</LinkButton>}
      >
        This address leads to an empty nest. It may have moved, or it was never built.
      </EmptyState>
    </PageShell>
  );
}
