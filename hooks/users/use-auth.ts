// Ways in and out: guest, account, sign-out. Each answers with an outcome instead of throwing, so a form keeps what was typed.
import { useAuthActions } from "@convex-dev/auth/react";
import { useMemo } from "react";
import type { Birth } from "@/lib/age-bands";
import { type ErrorCode, errorCodeOf, wordsForError } from "@/lib/errors";
import { forgetLocalWriting } from "@/lib/forget-local";

interface Credentials {
  readonly email: string;
  readonly password: string;
}

type AuthOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly field: "email" | "password" | null; readonly words: string };

export interface AuthActions {
  /** `born` is turned into an age band by the backend and thrown away; null when it was told before. */
  goOnAsGuest(born: Birth | null): Promise<AuthOutcome>;
  signIn(credentials: Credentials): Promise<AuthOutcome>;
  /** For a guest this makes the guest an account: the same person, the same chatlings. */
  signUp(credentials: Credentials, born: Birth | null): Promise<AuthOutcome>;
  signOut(): Promise<void>;
}

export function useAuth(): AuthActions {
  const actions = useAuthActions();
  return useMemo(() => {
    const enter = async (provider: string, params: Record<string, string>): Promise<AuthOutcome> => {
      try {
        const { signingIn } = await actions.signIn(provider, params);
        return signingIn ? { kind: "done" } : failure(null, "The door did not open. Please try again.");
      } catch (error) {
        return failureOf(error);
      }
    };
    return {
      goOnAsGuest: (born) => enter("anonymous", bornParams(born)),
      signIn: (credentials) => enter("password", { flow: "signIn", ...tidy(credentials) }),
      signUp: (credentials, born) => enter("password", { flow: "signUp", ...tidy(credentials), ...bornParams(born) }),
      signOut: async () => {
        await actions.signOut();
        forgetLocalWriting(window.localStorage);
      },
    };
  }, [actions]);
}

function bornParams(born: Birth | null): Record<string, string> {
  return born === null ? {} : { bornYear: String(born.year), bornMonth: String(born.month) };
}

// A phone's keyboard adds a space after a completed address; a password's spaces are its owner's choice.
function tidy({ email, password }: Credentials): { email: string; password: string } {
  return { email: email.trim(), password };
}

function failureOf(error: unknown): AuthOutcome {
  // The proxy is asked with fetch, whose only way to say "no connection" is a TypeError.
  if (error instanceof TypeError)
    return failure(null, "We cannot reach Chatlings right now. Check your connection and try again.");
  return failure(FIELD_OF[errorCodeOf(error)] ?? null, wordsForError(error));
}

function failure(field: "email" | "password" | null, words: string): AuthOutcome {
  return { kind: "failed", field, words };
}

const FIELD_OF: Partial<Record<ErrorCode | "unknown", "email" | "password">> = {
  email_invalid: "email",
  email_taken: "email",
  password_weak: "password",
};
