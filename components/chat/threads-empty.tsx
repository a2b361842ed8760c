// The chats of somebody who has no chatling yet: what this place is for, and the one thing to do.
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { EmptyState } from "@/components/layout/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import classes from "./threads.module.css";

export function ThreadsEmpty() {
  return (
    <div className={classes.empty}>
      <EmptyState
        title="Your chats will live here"
        order={1}
        picture={<Faces />}
        action={
          <LinkButton href="/hatch" size="md">
            Hatch a chatling
          </LinkButton>
        }
      >
        Hatch a chatling and it says hello first. Every one has a mind of its own and its own way of talking.
      </EmptyState>
    </div>
  );
}

function Faces() {
  return (
    <div className={classes.emptyFaces} aria-hidden>
      <ChatlingPortrait seed="clover" family="sprout" speciesSlug="mossling" colour="leaf" mood="happy" size={72} />
      <ChatlingPortrait seed="pebble" family="clay" speciesSlug="cobblet" colour="coral" mood="neutral" size={96} />
      <ChatlingPortrait seed="biscuit" family="critter" speciesSlug="nibbin" colour="honey" mood="happy" size={72} />
    </div>
  );
}
