// The quiet frame of the open pages (landing, hatch, help): name on top, honest links below.
import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import classes from "./page-shell.module.css";

export interface PageShellProps {
  /** What stands at the end of the header, e.g. a link to sign in. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function PageShell({ aside, children }: PageShellProps) {
  return (
    <div className={classes.shell}>
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <header className={classes.header}>
        <Brand />
        {aside === undefined ? null : <div className={classes.aside}>{aside}</div>}
      </header>
      <main id="content" className={classes.main} tabIndex={-1}>
        {children}
      </main>
      <footer className={classes.footer}>
        <p>Chatlings are AI characters, not people.</p>
        <nav aria-label="Footer">
          <Link href="/help">Help</Link>
          <Link href="/help#privacy">Privacy in plain words</Link>
          <Link href="/help#crisis">If you need a person now</Link>
        </nav>
      </footer>
    </div>
  );
}
