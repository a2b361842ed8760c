// A page that lives on one live read, and every way it can be otherwise: waiting, signed out, failed. The shape is the same
// everywhere; the words are the page's own.
"use client";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { unreachable } from "@/lib/assert";
import { signInPath } from "@/lib/safe-path";
import { EmptyState } from "./empty-state";
import { ErrorNotice } from "./error-notice";

/** As a hook gives it; named here so that the shape needs no hook. */
export type LiveRead<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: T }
  | { readonly kind: "signed-out" }
  | { readonly kind: "failed" };

export interface LiveScreenProps<T> {
  readonly live: LiveRead<T>;
  /** The shape of what comes. */
  readonly skeleton: ReactNode;
  /** The page's own address, to come back to after signing in. */
  readonly address: string;
  /** What is kept meanwhile. */
  readonly signedOut: string;
  readonly failed: { readonly title: string; readonly words: string; readonly action?: ReactNode };
  /** The heading's level where it takes the place of the page's own. */
  readonly order?: 1 | 2;
  readonly children: (value: T) => ReactNode;
}

export function LiveScreen<T>({ live, skeleton, address, signedOut, failed, order = 2, children }: LiveScreenProps<T>) {
  switch (live.kind) {
    case "loading":
      return skeleton;
    case "ready":
      return children(live.value);
    case "signed-out":
      return (
        <EmptyState
          order={order}
          title="You are signed out"
          action={<LinkButton href={signInPath(address)}>Sign in</LinkButton>}
        >
          {signedOut}
        </EmptyState>
      );
    case "failed":
      return (
        <ErrorNotice order={order} title={failed.title} action={failed.action} onRetry={() => window.location.reload()}>
          {failed.words}
        </ErrorNotice>
      );
    default:
      return unreachable(live);
  }
}
