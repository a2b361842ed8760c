// Which component answers an HTTP request: the app's own routes, or a component mounted below a prefix, and so on downwards. An
// exact path wins, then the longest prefix.

import type { HttpRoute } from "./analysis";
import { allComponents, type MountedComponent } from "./component-tree";
import { DeployError } from "./deploy-error";
import type { LoadedDefinition } from "./loaded-definition";

type Definitions = ReadonlyMap<string, LoadedDefinition>;

export interface HttpTarget {
  readonly componentPath: string;
  /** As the component's own router knows it: without the prefixes above. */
  readonly path: string;
}

/** The path and prefix routes of an app may be moved below a prefix of their own; mounted components are not. */
export function routeHttp(
  component: MountedComponent,
  definitions: Definitions,
  path: string,
  method: string,
): HttpTarget | null {
  const ownPath = withoutPrefix(definitions.get(component.definitionPath)?.exported.httpPrefix ?? "/", path);
  const routes =
    ownPath === null ? [] : routesOf(component, definitions).filter((route) => route.method === asRouted(method));
  const own: HttpTarget = { componentPath: component.path, path: ownPath ?? path };
  if (routes.some((route) => route.path === ownPath)) return own;
  const prefixes = routes
    .map((route) => prefixOf(route))
    .filter((prefix) => prefix !== null && own.path.startsWith(prefix));
  const longestOwn = Math.max(-1, ...prefixes.map((prefix) => (prefix ?? "").length + path.length - own.path.length));
  const mount = longestMount(component, path);
  if (mount !== null && mount.prefix.length > longestOwn) {
    return routeHttp(mount.child, definitions, path.slice(mount.prefix.length - 1), method);
  }
  return longestOwn === -1 ? null : own;
}

/** False when no request can be answered at all. */
export function hasHttpRoutes(component: MountedComponent, definitions: Definitions): boolean {
  return routesOf(component, definitions).length > 0 || component.httpMounts.size > 0;
}

/** Throws for mounts that cannot answer, or that take the place of a route. */
export function assertHttpMounts(root: MountedComponent, definitions: Definitions): void {
  for (const component of allComponents(root)) {
    for (const [prefix, child] of component.httpMounts) {
      if (!hasHttpRoutes(child, definitions)) {
        throw new DeployError(
          "TypecheckError",
          `HTTP mount "${prefix}" is invalid: Child component "${child.path}" doesn't have any HTTP routes.`,
        );
      }
      if (routesOf(component, definitions).some((route) => prefixOf(route) === prefix)) {
        throw new DeployError(
          "TypecheckError",
          `HTTP mount "${prefix}" is invalid: Overlap with existing prefix route`,
        );
      }
    }
  }
}

export function httpRoutesOf(component: MountedComponent, definitions: Definitions): readonly HttpRoute[] | null {
  return definitions.get(component.definitionPath)?.modules["http.js"]?.httpRoutes ?? null;
}

function routesOf(component: MountedComponent, definitions: Definitions): readonly HttpRoute[] {
  return httpRoutesOf(component, definitions) ?? [];
}

function longestMount(component: MountedComponent, path: string): { prefix: string; child: MountedComponent } | null {
  let longest: { prefix: string; child: MountedComponent } | null = null;
  for (const [prefix, child] of component.httpMounts) {
    if (path.startsWith(prefix) && prefix.length > (longest?.prefix.length ?? 0)) longest = { prefix, child };
  }
  return longest;
}

function withoutPrefix(prefix: string, path: string): string | null {
  return path.startsWith(prefix) ? path.slice(prefix.length - 1) : null;
}

/** A prefix route is listed with a star at its end. */
function prefixOf({ path }: HttpRoute): string | null {
  return path.endsWith("*") ? path.slice(0, -1) : null;
}

function asRouted(method: string): string {
  return method === "HEAD" ? "GET" : method;
}
