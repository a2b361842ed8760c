// The header of the collection: its title, the way to another egg, and the way from part to part. The parts are pages, so
// each has an address, and the browser's own back leads from one to the other.
"use client";
import { Title } from "@mantine/core";
import { Heart, House, Library, Plus } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";
import classes from "./collection.module.css";

export function CollectionFrame({ children }: { children: ReactNode }) {
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <Title order={1} size="h2">
          Collection
        </Title>
        {/* Tinted only: the parts have a button of their own when they are empty. */}
        <LinkButton href="/hatch" variant="light" leftSection={<Plus size={18} aria-hidden />}>
          Hatch another
        </LinkButton>
      </header>
      <Parts />
      {children}
    </div>
  );
}

function Parts() {
  const pathname = usePathname();
  return (
    <nav aria-label="Collection">
      <ul className={classes.parts}>
        {PARTS.map(({ href, label, icon }) => (
          <li key={href}>
            <Link href={href} className={classes.part} {...(href === pathname ? { "aria-current": "page" } : {})}>
              {icon}
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const PARTS = [
  { href: "/chatlings", label: "At home", icon: <House size={18} aria-hidden /> },
  { href: "/chatlings/shelf", label: "Shelf", icon: <Library size={18} aria-hidden /> },
  { href: "/chatlings/friends", label: "Friendships", icon: <Heart size={18} aria-hidden /> },
] as const;
