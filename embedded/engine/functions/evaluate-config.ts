// Evaluates the two files that describe rather than run: the schema, and who may issue identities.

import type { SchemaJson } from "../catalog/schema-json";
import type { PushedModule } from "../push/pushed-code";
import type { AuthProvider } from "./analysis";
import { DeployError } from "./deploy-error";
import { describeThrown } from "./error-text";
import { deterministicGlobals } from "./globals-deterministic";
import { importOccupant } from "./import-phase";
import { linkModules } from "./link-modules";
import type { ScriptOptions } from "./loaded-scripts";
import { evaluate } from "./realm";
import { asSchema } from "./registered-object";
import { Seat } from "./seat";
import { SourceMap } from "./source-map";

export async function evaluateSchema(module: PushedModule | null, options: ScriptOptions): Promise<SchemaJson | null> {
  if (module === null) return null;
  const schema = asSchema(await evaluateDefault([module], module.path, options));
  if (schema === null) {
    throw new DeployError(
      "InvalidSchema",
      "The default export of `convex/schema.ts` is not a schema. Did you call `defineSchema`?",
    );
  }
  // `SchemaDefinition.export` writes exactly this shape.
  return JSON.parse(schema.export()) as SchemaJson;
}

export async function evaluateAuthConfig(
  modules: readonly PushedModule[],
  options: ScriptOptions,
): Promise<readonly AuthProvider[]> {
  const pushed = modules.find((candidate) => candidate.path === "auth.config.js");
  if (pushed === undefined) return [];
  const env = strictVariables(options.env);
  const config = await evaluateDefault(modules, pushed.path, { ...options, env });
  const providers: unknown =
    typeof config === "object" && config !== null ? Reflect.get(config, "providers") : undefined;
  if (!Array.isArray(providers))
    throw new DeployError("InvalidAuthConfig", "The default export of auth.config must be { providers: [...] }.");
  return providers.map(parseProvider);
}

function parseProvider(provider: unknown): AuthProvider {
  const field = (name: string): string | null => {
    const value: unknown = typeof provider === "object" && provider !== null ? Reflect.get(provider, name) : undefined;
    return typeof value === "string" ? value : null;
  };
  const applicationID = field("applicationID");
  if (field("type") === "customJwt") {
    const [issuer, jwks, algorithm] = [field("issuer"), field("jwks"), field("algorithm")];
    if (issuer !== null && jwks !== null && algorithm !== null)
      return { type: "customJwt", applicationID, issuer, jwks, algorithm };
  }
  const domain = field("domain");
  if (domain !== null && applicationID !== null) return { domain, applicationID };
  throw new DeployError("InvalidAuthConfig", `Invalid provider in auth config: ${JSON.stringify(provider)}`);
}

/** Reading an unset variable here is a mistake that would otherwise show as sign-ins that fail without a reason. */
function strictVariables(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return new Proxy(env, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === "string" || typeof name !== "string") return value;
      throw new DeployError(
        "AuthConfigMissingEnvironmentVariable",
        `Environment variable ${name} is used in auth config file but its value was not set`,
      );
    },
  });
}

/** The default export of a module that only describes; `options.env` is all it can see. */
export async function evaluateDefault(
  modules: readonly PushedModule[],
  path: string,
  options: ScriptOptions,
): Promise<unknown> {
  const script = await linkModules(modules, [path], { fileName: `convex:${path}`, allowPackages: false });
  const seat = new Seat();
  seat.current = importOccupant(options.environment);
  const globals = { ...deterministicGlobals(seat, {}), process: { env: options.env } };
  try {
    return evaluate(script, globals).modules.get(path)?.["default"];
  } catch (error) {
    if (error instanceof DeployError) throw error;
    const { message } = describeThrown(error, new Map([[script.fileName, new SourceMap(script.sourceMap)]]));
    throw new DeployError("InvalidModules", `Failed to evaluate ${path}: ${message}`, { cause: error });
  }
}
