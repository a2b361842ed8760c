// One place of the shelf: somebody who was met, an egg that waits, or an outline with a hint.
import { Egg as EggIcon } from "lucide-react";
import Link from "next/link";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { LocalTime } from "@/components/chat/local-time";
import { LinkButton } from "@/components/ui/link-button";
import type { ShelfPlace } from "@/convex/model/chatroomViews";
import { dateWords } from "@/lib/format-time";
import { RarityBadge } from "./rarity-badge";
import { hintFor, WAY_WORDS } from "./shelf-words";
import classes from "./shelf.module.css";
import { shelfLook, Silhouette } from "./silhouette";

export function SpeciesPlace({ place }: { place: ShelfPlace }) {
  return (
    <li className={classes.place} data-known={place.discovered !== null}>
      {place.discovered === null ? <Unknown place={place} /> : <Known place={place} />}
    </li>
  );
}

function Unknown({ place }: { place: ShelfPlace }) {
  return (
    <>
      <Silhouette slug={place.slug} family={place.family} />
      <span className={classes.name}>Not met yet</span>
      <RarityBadge rarity={place.rarity} />
      <span className={classes.hint}>{hintFor(place)}</span>
    </>
  );
}

function Known({ place }: { place: ShelfPlace }) {
  const { slug, family, name, rarity, blurb, owned, discovered, egg } = place;
  const [first] = owned;
  return (
    <>
      <ChatlingPortrait {...(first ?? shelfLook(slug, family))} size={96} animated={false} />
      <span className={classes.name}>{name}</span>
      <RarityBadge rarity={rarity} />
      <span className={classes.hint}>{blurb}</span>
      {egg ? (
        <LinkButton href={`/hatch?egg=${slug}`} size="sm" leftSection={<EggIcon size={16} aria-hidden />}>
          Hatch its egg
        </LinkButton>
      ) : null}
      {owned.length > 0 ? <Owned place={place} /> : null}
      {discovered === null ? null : (
        <span className={classes.met}>
          {WAY_WORDS[discovered.way]}, <LocalTime at={discovered.at} words={(zone) => dateWords(discovered.at, zone)} />
        </span>
      )}
    </>
  );
}

/** Friends of several colours stand together; each leads to its own page. */
function Owned({ place }: { place: ShelfPlace }) {
  return (
    <ul className={classes.owned} aria-label={`Your ${place.name ?? "chatling"}s`}>
      {place.owned.map((chatling) => (
        <li key={chatling.chatlingId}>
          <Link href={`/chatlings/${chatling.chatlingId}`} className={classes.one}>
            <ChatlingPortrait {...chatling} size={28} animated={false} />
            <span dir="auto">{chatling.nickname}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
