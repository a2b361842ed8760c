// Which addresses are told to lead nowhere by their shape.
import { expect, test } from "vitest";
import { leadsNowhere } from "./dead-addresses";

test.each(["/chat/zzz", "/chatroom/1", "/chatlings/pip", "/chat/zzz/", "/chat/%20", `/chat/${"o".repeat(32)}`])(
  "%s can be the address of nobody",
  (address) => {
    expect(leadsNowhere(address)).toBe(true);
  },
);

test.each([31, 32, 37])("an id of %i letters and digits may lead somewhere", (length) => {
  const id = "0123456789abcdefghjkmnpqrstvwxyz".repeat(2).slice(0, length);

  const found = ["chat", "chatroom", "chatlings"].map((place) => leadsNowhere(`/${place}/${id}`));

  expect(found).toEqual([false, false, false]);
});

test.each(["/", "/chat", "/chatlings", "/chatlings/shelf", "/chatlings/friends", "/chatlings/friends/", "/settings"])(
  "%s is a page of its own",
  (address) => {
    expect(leadsNowhere(address)).toBe(false);
  },
);
