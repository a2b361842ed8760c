// Whose word is taken for where a call comes from.
import { expect, test } from "vitest";
import { callerAddress } from "./call-origin";

test.each([
  { peer: "203.0.113.9", forwarded: undefined, is: "203.0.113.9", why: "a peer of its own" },
  { peer: "::ffff:203.0.113.9", forwarded: undefined, is: "203.0.113.9", why: "an old address on a new socket" },
  { peer: "203.0.113.9", forwarded: "198.51.100.1", is: "203.0.113.9", why: "a claim from outside" },
  { peer: "127.0.0.1", forwarded: "198.51.100.1", is: "198.51.100.1", why: "a proxy on this machine" },
  {
    peer: "::1",
    forwarded: "192.0.2.66, 198.51.100.1",
    is: "198.51.100.1",
    why: "a claim that a local proxy passed on",
  },
  { peer: "127.0.0.1", forwarded: " ", is: "127.0.0.1", why: "a header without a word" },
  { peer: undefined, forwarded: undefined, is: null, why: "a socket that is gone" },
])("$why: $is", ({ peer, forwarded, is }) => {
  expect(callerAddress(peer, forwarded)).toBe(is);
});
