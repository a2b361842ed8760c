// The ports of the stack: defaults, overrides, and the one sentence for a port that is taken.

import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freePorts, portsFrom, portVariables, requireFreePorts } from "./ports";

test("the ports have defaults, and variables change them", () => {
  const moved = { web: 4000, engine: 4210, site: 4211, store: 4212, cdn: 4213, speech: 4214 };

  expect(portsFrom({})).toEqual({ web: 3000, engine: 3210, site: 3211, store: 3212, cdn: 3213, speech: 3214 });
  expect(portsFrom({ PORT: "4000", CHATLINGS_ENGINE_PORT: "4210", CHATLINGS_SITE_PORT: "4211" })).toMatchObject({
    web: 4000,
    engine: 4210,
    site: 4211,
  });
  expect(portsFrom(portVariables(moved))).toEqual(moved);
});

test.each(["abc", "0", "65536", "30.5"])("a port of %s names the variable that is wrong", (port) => {
  expect(() => portsFrom({ PORT: port })).toThrow(`PORT must be a port number, not "${port}".`);
});

test("free ports pass the check", async () => {
  const ports = await freePorts();

  await expect(requireFreePorts(ports)).resolves.toBeUndefined();
});

test("a taken port is one sentence that says which port and how to change it", async () => {
  const ports = await freePorts();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(ports.engine, "127.0.0.1", resolve));

  const refusal = requireFreePorts(ports);

  await expect(refusal).rejects.toThrow(
    `Port ${ports.engine} is already taken; stop what uses it or set CHATLINGS_ENGINE_PORT to another port.`,
  );
  other.close();
});

test("the same port for two pieces is refused", async () => {
  const ports = await freePorts();

  await expect(requireFreePorts({ ...ports, site: ports.web })).rejects.toThrow("set CHATLINGS_SITE_PORT");
});
