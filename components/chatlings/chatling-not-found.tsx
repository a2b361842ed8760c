// A chatling that does not exist or lives with somebody else: from outside the two look the same.
import { EmptyState } from "@/components/layout/empty-state";
import { NestPicture } from "@/components/layout/nest-picture";
import { LinkButton } from "@/components/ui/link-button";

export function ChatlingNotFound() {
  return (
    <EmptyState
      order={1}
      title="This nest is empty"
      picture={<NestPicture />}
      action={<LinkButton href="/chatlings">To the collection</LinkButton>}
    >
      No chatling of yours lives at this address. The address may have a slip in it.
    </EmptyState>
  );
}
