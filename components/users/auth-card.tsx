// The quiet page around sign-in and sign-up: a small creature, a heading, the form, the other ways.
import type { ReactNode } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { PageShell } from "@/components/layout/page-shell";
import classes from "./auth.module.css";

export interface AuthCardProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
  readonly foot: ReactNode;
}

export function AuthCard({ title, lead, children, foot }: AuthCardProps) {
  return (
    <PageShell>
      <div className={classes.page}>
        <div className={classes.card}>
          <span className={classes.creature} aria-hidden>
            <ChatlingPortrait
              seed="lantern"
              family="sprout"
              speciesSlug="mossling"
              colour="leaf"
              mood="happy"
              size={84}
              ground="bare"
            />
          </span>
          <h1 className={classes.title}>{title}</h1>
          <div className={classes.lead}>{lead}</div>
          {children}
        </div>
        <div className={classes.foot}>{foot}</div>
      </div>
    </PageShell>
  );
}
