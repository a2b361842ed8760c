// The day that has begun, as one row: what a view depends on that says what can still be had today.

import { defineTable } from "convex/server";
import { v } from "convex/values";

// Written by model/today.ts once a day, read by every view of a purse, of care and of searches. Without it such a view would be
// answered from before midnight until something else it shows changes: queries do not watch the clock.
export const today = defineTable({ day: v.string() });
