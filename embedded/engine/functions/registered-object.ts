// What convex/server puts on the exports of a module, told apart by the marks it leaves.

export interface InvocableFunction {
  readonly isPublic?: boolean;
  readonly isInternal?: boolean;
  readonly isQuery?: boolean;
  readonly isMutation?: boolean;
  readonly isAction?: boolean;
  readonly exportArgs?: () => string;
  readonly exportReturns?: () => string;
  /** What the developer wrote; versions of convex that do not give it away run as they always did. */
  readonly _handler?: unknown;
  invokeQuery?(argsJson: string): Promise<string>;
  invokeMutation?(argsJson: string): Promise<string>;
  invokeAction?(requestId: string, argsJson: string): Promise<string>;
}

interface HttpEndpoint {
  invokeHttpAction(request: Request): Promise<Response>;
}

/** The endpoint, its method, and its path as it is listed. */
export type HttpRouteMatch = readonly [HttpEndpoint, string, string];

export interface HttpRouter {
  getRoutes(): readonly (readonly [string, string, HttpEndpoint])[];
  lookup(path: string, method: string): HttpRouteMatch | null;
}

export interface Exportable {
  export(): string;
}

export function asFunction(value: unknown): InvocableFunction | null {
  if (typeof value !== "function") return null;
  const marked =
    Reflect.get(value, "isQuery") === true ||
    Reflect.get(value, "isMutation") === true ||
    Reflect.get(value, "isAction") === true;
  // The marks are set by convex/server together with the methods.
  return marked ? (value as InvocableFunction) : null;
}

export function asRouter(value: unknown): HttpRouter | null {
  // `isRouter` is set by the constructor of convex/server's router.
  return isMarked(value, "isRouter") ? (value as HttpRouter) : null;
}

export function asCrons(value: unknown): Exportable | null {
  // `isCrons` is set by the constructor of convex/server's cron list.
  return isMarked(value, "isCrons") ? (value as Exportable) : null;
}

export function asSchema(value: unknown): Exportable | null {
  if (typeof value !== "object" || value === null || typeof Reflect.get(value, "export") !== "function") return null;
  // Only `defineSchema` makes default exports of schema.ts with an `export` method.
  return value as Exportable;
}

/** Definitions of apps and components export objects, where crons and schemas export text. */
export function isExportable(value: unknown): value is { export(): unknown } {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "export") === "function";
}

function isMarked(value: unknown, mark: string): boolean {
  return typeof value === "object" && value !== null && Reflect.get(value, mark) === true;
}
