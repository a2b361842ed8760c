// The code of one deployment as the CLI (or our own bundler) hands it over: ES modules with their source maps, grouped by
// component definition. Everything the engine runs starts as one of these, so a restart can load it again without a push.

export type ModuleEnvironment = "isolate" | "node";

export interface PushedModule {
  /** Path inside its component's folder with the extension `.js`, e.g. `messages.js` or `_deps/4KXAB.js`. */
  readonly path: string;
  readonly source: string;
  readonly sourceMap?: string;
  readonly environment: ModuleEnvironment;
}

interface PushedApp {
  /** `convex.config.ts`, when the app has one. */
  readonly definition: PushedModule | null;
  readonly dependencies: readonly string[];
  readonly schema: PushedModule | null;
  readonly modules: readonly PushedModule[];
}

export interface PushedComponent {
  readonly definitionPath: string;
  readonly definition: PushedModule;
  readonly dependencies: readonly string[];
  readonly schema: PushedModule | null;
  readonly modules: readonly PushedModule[];
}

export interface PushedCode {
  readonly app: PushedApp;
  readonly components: readonly PushedComponent[];
  /** Version of the `convex` package the code was bundled with. */
  readonly serverVersion: string;
}

/** The path of the module that stands for an imported definition; the CLI leaves it to us to fill in. */
export function definitionImport(definitionPath: string): string {
  return `_componentDeps/${Buffer.from(definitionPath).toString("base64url")}`;
}
