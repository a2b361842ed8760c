// People: signing up, in and out, and the way from guest to account.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import type { Caller } from "../backend/platform";
import { aGuest, aHome, anAccount, GOOD_PASSWORD, personOf, say, sendAs } from "../builders";
import type { Person } from "../builders";
import { codeOf } from "../error-codes";

let backend: Backend;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(async () => await backend.close());

function password(flow: "signUp" | "signIn", email: string, secret: string) {
  return { provider: "password", params: { flow, email, password: secret } };
}

describe("a guest", () => {
  test("has an identity without giving any data", async () => {
    const guest = await aGuest(backend);

    const viewer = await guest.query(api.users.viewer, {});

    expect(viewer).toMatchObject({ isGuest: true, email: null, displayName: "Guest", role: "user" });
  });

  test("a guest becomes an account and keeps everything", async () => {
    const home = await aHome(backend);
    await say(home, "Hello, I am Maya");
    await backend.finishScheduled();
    const before = await home.person.query(api.users.viewer, {});
    const chatBefore = await home.person.query(api.conversations.open, { conversationId: home.conversationId });

    const signedUp = await home.person.action(api.auth.signIn, password("signUp", "Maya@Example.org ", GOOD_PASSWORD));
    const account = personOf(backend, signedUp);

    const after = await account.query(api.users.viewer, {});
    expect(after).toMatchObject({ userId: before?.userId, isGuest: false, email: "maya@example.org" });
    expect(await account.query(api.chatlings.mine, {})).toHaveLength(1);
    expect(await account.query(api.conversations.open, { conversationId: home.conversationId })).toEqual(chatBefore);
    const again = await backend.stranger.action(api.auth.signIn, password("signIn", "maya@example.org", GOOD_PASSWORD));
    expect(await personOf(backend, again).query(api.chatlings.mine, {})).toHaveLength(1);
  });

  test("asking to go on as a guest twice keeps the first guest", async () => {
    const home = await aHome(backend);

    const again = personOf(backend, await home.person.action(api.auth.signIn, { provider: "anonymous", params: {} }));

    expect(await again.query(api.chatlings.mine, {})).toHaveLength(1);
    expect(await backend.rows("users")).toHaveLength(1);
  });

  test("S4-37: a refused sign-in is an answer with its code, which no production deployment replaces", async () => {
    const answer = await backend.stranger.action(
      api.auth.signIn,
      password("signIn", "nobody@example.org", GOOD_PASSWORD),
    );

    expect(answer).toEqual({ refusal: { code: "credentials_wrong", details: {} } });
  });

  test("signing in to an account brings the guest's chatlings along, with every word, and the guest is nobody any more", async () => {
    const account = await aHome(backend, await anAccount(backend, "maya@example.org"));
    const guest = await aHome(backend);
    await say(guest, "Hello, I am Maya");
    await backend.finishScheduled();
    const chatBefore = await guest.person.query(api.conversations.open, { conversationId: guest.conversationId });
    const guestBefore = await guest.person.query(api.users.viewer, {});

    const maya = await signInFrom(guest.person, "maya@example.org");
    await backend.finishScheduled();

    const mine = await maya.query(api.chatlings.mine, {});
    expect(mine.map((chatling) => chatling.chatlingId)).toEqual([account.chatlingId, guest.chatlingId]);
    const chat = await maya.query(api.conversations.open, { conversationId: guest.conversationId });
    // Not their mood: two who come to live together have a talk at once.
    expect({ ...chat, chatling: null, participants: null }).toEqual({
      ...chatBefore,
      chatling: null,
      participants: null,
    });
    expect(chat?.messages.length).toBeGreaterThan(1);
    const merged = (await backend.rows("users")).find((user) => user._id === guestBefore?.userId);
    expect(merged?.mergedInto).toBe((await maya.query(api.users.viewer, {}))?.userId);
    expect(await codeOf(guest.person.query(api.chatlings.mine, {}))).toBe("session_expired");
  });

  test("the chat goes on in the account: a reply under way arrives, reading and sending work", async () => {
    await anAccount(backend, "maya@example.org");
    const guest = await aHome(backend);
    await say(guest, "are you there?");

    const maya = await signInFrom(guest.person, "maya@example.org");
    await backend.finishScheduled();
    const { conversationId } = guest;
    await maya.mutation(api.conversations.markRead, { conversationId });
    await sendAs(maya, { conversationId, text: "and now?", clientId: "from the account" });
    await backend.finishScheduled();

    const view = await maya.query(api.conversations.open, { conversationId });
    expect(view?.messages.map(({ author }) => author.kind)).toEqual([
      "chatling",
      "user",
      "chatling",
      "user",
      "chatling",
    ]);
    expect(view?.freeRemaining.text).toBe(8);
    const viewer = await maya.query(api.users.viewer, {});
    const owners = (await backend.rows("llmInteractions")).map((call) => call.userId);
    expect(new Set(owners)).toEqual(new Set([viewer?.userId]));
  });

  test("records of the past follow, until none is left with the guest", async () => {
    const account = await anAccount(backend, "maya@example.org");
    const accountId = (await account.query(api.users.viewer, {}))?.userId;
    const guest = await aHome(backend);
    for (const text of ["You are stupid and I hate you", "I hate you"]) {
      await say(guest, text);
      await backend.finishScheduled();
    }

    await signInFrom(guest.person, "maya@example.org");
    await backend.finishScheduled();

    const events = await backend.rows("moodEvents");
    expect(events.length).toBeGreaterThan(0);
    expect(events.every((event) => event.ownerId === accountId)).toBe(true);
  });

  test("a wrong password moves nothing", async () => {
    await anAccount(backend, "maya@example.org");
    const guest = await aHome(backend);

    await guest.person.action(api.auth.signIn, password("signIn", "maya@example.org", "not the password"));

    expect(await guest.person.query(api.chatlings.mine, {})).toHaveLength(1);
  });

  test("nothing moves between two accounts, and nothing from a session that was signed out", async () => {
    await anAccount(backend, "maya@example.org");
    const other = await aHome(backend, await anAccount(backend, "other@example.org"));
    const left = await aHome(backend);
    await left.person.action(api.auth.signOut, {});

    await signInFrom(left.person, "maya@example.org");
    const maya = await signInFrom(other.person, "maya@example.org");

    expect(await maya.query(api.chatlings.mine, {})).toEqual([]);
    const again = await signInFrom(backend.stranger, "other@example.org");
    expect(await again.query(api.chatlings.mine, {})).toHaveLength(1);
  });

  test("signing up with an email and a password that are an account already brings them along too", async () => {
    await anAccount(backend, "maya@example.org");
    const guest = await aHome(backend);

    const signedUp = await guest.person.action(api.auth.signIn, password("signUp", "maya@example.org", GOOD_PASSWORD));

    expect(await personOf(backend, signedUp).query(api.chatlings.mine, {})).toHaveLength(1);
  });

  test("taking an email that has an account is refused and loses nothing", async () => {
    await anAccount(backend, "taken@example.org");
    const home = await aHome(backend);

    const code = await codeOf(
      home.person.action(api.auth.signIn, password("signUp", "taken@example.org", "another password")),
    );

    expect(code).toBe("email_taken");
    expect(await home.person.query(api.chatlings.mine, {})).toHaveLength(1);
  });
});

async function signInFrom(caller: Caller, email: string): Promise<Person> {
  return personOf(backend, await caller.action(api.auth.signIn, password("signIn", email, GOOD_PASSWORD)));
}

describe("an account", () => {
  test.each([
    ["a wrong password", password("signIn", "maya@example.org", "not the password"), "credentials_wrong"],
    ["an unknown email", password("signIn", "nobody@example.org", GOOD_PASSWORD), "credentials_wrong"],
    ["a password of 7 characters", password("signUp", "new@example.org", "1234567"), "password_weak"],
    ["a password of 129 characters", password("signUp", "new@example.org", "x".repeat(129)), "password_weak"],
    ["something that is no email", password("signUp", "not-an-email", GOOD_PASSWORD), "email_invalid"],
    [
      "a flow nobody offers",
      { provider: "password", params: { flow: "reset", email: "maya@example.org" } },
      "input_invalid",
    ],
  ])("%s is refused with its own code", async (_, attempt, expected) => {
    await anAccount(backend, "maya@example.org");

    const code = await codeOf(backend.stranger.action(api.auth.signIn, attempt));

    expect(code).toBe(expected);
  });

  test("a password of 8 characters is accepted", async () => {
    const signedUp = await backend.stranger.action(api.auth.signIn, password("signUp", "new@example.org", "12345678"));

    expect(await personOf(backend, signedUp).query(api.users.viewer, {})).toMatchObject({ isGuest: false });
  });

  test("too many wrong passwords ask for a pause, also from the right one", async () => {
    await anAccount(backend, "maya@example.org");
    let refusal: string = "credentials_wrong";
    for (let attempt = 0; attempt < 20 && refusal === "credentials_wrong"; attempt += 1) {
      refusal = await codeOf(
        backend.stranger.action(api.auth.signIn, password("signIn", "maya@example.org", "wrong wrong")),
      );
    }

    const code = await codeOf(
      backend.stranger.action(api.auth.signIn, password("signIn", "maya@example.org", GOOD_PASSWORD)),
    );

    expect(code).toBe("too_many_attempts");
  });

  test("S3-22: after signing out the old token is worth nothing, at once", async () => {
    const maya = await anAccount(backend);

    await maya.action(api.auth.signOut, {});

    expect(await codeOf(maya.query(api.chatlings.mine, {}))).toBe("session_expired");
  });

  test("S3-22: an expired session is told apart from no session, and signing in again works", async () => {
    const maya = await anAccount(backend);

    backend.clock.advance(31 * 24 * 3_600_000);

    expect(await codeOf(maya.query(api.conversations.list, { paginationOpts: { numItems: 5, cursor: null } }))).toBe(
      "session_expired",
    );
    expect(await codeOf(backend.stranger.query(api.chatlings.mine, {}))).toBe("unauthenticated");
    const again = await maya.action(api.auth.signIn, password("signIn", "maya@example.org", GOOD_PASSWORD));
    expect(await personOf(backend, again).query(api.chatlings.mine, {})).toEqual([]);
  });
});

describe("a profile", () => {
  test("a display name is trimmed, and 41 characters or none are refused", async () => {
    const maya = await anAccount(backend);

    await maya.mutation(api.users.updateProfile, { displayName: "  Maya R.  " });

    expect(await maya.query(api.users.viewer, {})).toMatchObject({ displayName: "Maya R." });
    expect(await codeOf(maya.mutation(api.users.updateProfile, { displayName: "x".repeat(41) }))).toBe(
      "display_name_invalid",
    );
    expect(await codeOf(maya.mutation(api.users.updateProfile, { displayName: "   " }))).toBe("display_name_invalid");
  });

  test("a stranger has no viewer and that is no error", async () => {
    expect(await backend.stranger.query(api.users.viewer, {})).toBeNull();
  });
});
