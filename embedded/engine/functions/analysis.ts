// What a deployment contains, in the shape the CLI expects from `start_push`: functions with validators, HTTP routes, crons.

import type { ConvexJson } from "../values/convex-json";
import type { FunctionKind } from "./function-host";

export interface AnalyzedFunction {
  readonly name: string;
  readonly pos: null;
  readonly udfType: FunctionKind;
  readonly visibility: { readonly kind: "public" | "internal" };
  /** Validator JSON as text. */
  readonly args: string | null;
  readonly returns: string | null;
}

export interface HttpRoute {
  readonly path: string;
  readonly method: string;
}

export type CronSchedule =
  | { readonly type: "interval"; readonly seconds?: number; readonly minutes?: number; readonly hours?: number }
  | { readonly type: "hourly"; readonly minuteUTC?: number }
  | { readonly type: "daily"; readonly hourUTC: number; readonly minuteUTC?: number }
  | { readonly type: "weekly"; readonly dayOfWeek: string; readonly hourUTC: number; readonly minuteUTC?: number }
  | { readonly type: "monthly"; readonly day: number; readonly hourUTC: number; readonly minuteUTC?: number }
  | { readonly type: "cron"; readonly cron: string };

export interface CronSpec {
  /** `mod:fn` */
  readonly name: string;
  readonly args: readonly ConvexJson[];
  readonly schedule: CronSchedule;
}

export interface AnalyzedModule {
  readonly functions: readonly AnalyzedFunction[];
  readonly httpRoutes: readonly HttpRoute[] | null;
  readonly cronSpecs: Readonly<Record<string, CronSpec>> | null;
  readonly sourceMapped: null;
}

export type AuthProvider =
  | { readonly domain: string; readonly applicationID: string }
  | {
      readonly type: "customJwt";
      readonly applicationID: string | null;
      readonly issuer: string;
      readonly jwks: string;
      readonly algorithm: string;
    };
