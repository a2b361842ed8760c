// The documented use of real components, loaded by the engine's own bundler.

import { openTestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { describeDocumentedUse, START_MS } from "./documented-use";
import { PACKAGES } from "./kit";

describeDocumentedUse(() => openTestEngine({ convexDir: PACKAGES, startsAtMs: START_MS, scheduleByHand: true }));
