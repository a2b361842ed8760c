// References as generated code makes them; only those that the fixture's own functions use.
import { anyApi, componentsGeneric, type FunctionReference } from "convex/server";
import type { MigrationFunctionReference } from "@convex-dev/migrations";
import type { ComponentApi as Aggregate } from "@convex-dev/aggregate/_generated/component.js";
import type { ComponentApi as Migrations } from "@convex-dev/migrations/_generated/component.js";
import type { ComponentApi as Presence } from "@convex-dev/presence/_generated/component.js";
import type { ComponentApi as RateLimiter } from "@convex-dev/rate-limiter/_generated/component.js";
import type { ComponentApi as Workpool } from "@convex-dev/workpool/_generated/component.js";

// oxlint-disable-next-line typescript/no-explicit-any -- the types of arguments and results are not what this fixture tests
type Reference<Kind extends "mutation" | "action"> = FunctionReference<Kind, "internal", any, any>;

// `anyApi` and `componentsGeneric` make a reference of every path.
export const internal = anyApi as unknown as {
  readonly pools: Readonly<Record<"send" | "sendBadly", Reference<"action">>> & Readonly<Record<"increment" | "finished", Reference<"mutation">>>;
  readonly migrations: Readonly<Record<"setNickname" | "shout" | "fail", MigrationFunctionReference>>;
};
export const components = componentsGeneric() as unknown as {
  readonly scoresByPlayer: Aggregate;
  readonly hits: Aggregate;
  readonly migrations: Migrations;
  readonly presence: Presence;
  readonly rateLimiter: RateLimiter;
  readonly mailPool: Workpool;
  readonly countPool: Workpool;
};
