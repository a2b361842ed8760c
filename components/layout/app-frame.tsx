// The frame around every signed-in page: a narrow rail beside the content, which becomes a bar of tabs on a phone.
"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import classes from "./app-frame.module.css";
import { isCurrentEntry, NAV_ENTRIES, type NavEntry } from "./nav-entries";

export interface AppFrameProps {
  /** The portrait of my chatling, or nothing before there is one. */
  readonly portrait: ReactNode;
  /** Where the portrait leads. */
  readonly portraitHref: string;
  readonly portraitLabel: string;
  /** Unread counts by entry, e.g. `{ "/chat": 2 }`. */
  readonly badges: Readonly<Record<string, number>>;
  readonly children: ReactNode;
}

export function AppFrame({ portrait, portraitHref, portraitLabel, badges, children }: AppFrameProps) {
  const pathname = usePathname();
  return (
    <div className={classes.frame}>
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <nav className={classes.nav} aria-label="Main">
        <Link className={classes.portrait} href={portraitHref} aria-label={portraitLabel}>
          {portrait}
        </Link>
        <ul className={classes.entries}>
          {NAV_ENTRIES.map((entry) => (
            <li key={entry.href}>
              <NavItem entry={entry} current={isCurrentEntry(entry, pathname)} unread={badges[entry.href] ?? 0} />
            </li>
          ))}
        </ul>
        <Link className={classes.help} href="/help">
          Help
        </Link>
      </nav>
      <main id="content" className={classes.content} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function NavItem({ entry, current, unread }: { entry: NavEntry; current: boolean; unread: number }) {
  return (
    <Link className={classes.entry} href={entry.href} {...(current ? { "aria-current": "page" as const } : {})}>
      <span className={classes.icon}>
        {entry.icon}
        {unread > 0 ? (
          <span className={classes.badge} aria-hidden>
            {unread > 9 ? "9+" : unread}
          </span>
        ) : null}
      </span>
      <span className={classes.label}>{entry.label}</span>
      {unread > 0 ? <span className="visually-hidden">, {unread} unread</span> : null}
    </Link>
  );
}
