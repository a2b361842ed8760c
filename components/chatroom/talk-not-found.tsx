// A talk that does not exist, or whose chatlings are somebody else's.
import { EmptyState } from "@/components/layout/empty-state";
import { NestPicture } from "@/components/layout/nest-picture";
import { LinkButton } from "@/components/ui/link-button";

export function TalkNotFound() {
  return (
    <EmptyState
      order={1}
      title="No such talk"
      picture={<NestPicture />}
      action={<LinkButton href="/chatroom">To the chatroom</LinkButton>}
    >
      We could not find that talk. It may belong to somebody else, or its address may have lost a letter.
    </EmptyState>
  );
}
