// Which component answers a request, and under which path it knows it.

import { expect, test } from "vitest";
import type { HttpRoute } from "./analysis";
import type { MountedComponent } from "./component-tree";
import { assertHttpMounts, hasHttpRoutes, routeHttp } from "./http-routing";
import type { LoadedDefinition } from "./loaded-definition";

interface Part {
  readonly routes?: readonly string[];
  readonly httpPrefix?: string;
  readonly mounts?: Readonly<Record<string, string>>;
}

/** From paths of components to what they say; routes are "METHOD /path". */
function anApp(parts: Readonly<Record<string, Part>>) {
  const definitions = new Map(Object.entries(parts).map(([path, part]) => [path, aDefinition(part)]));
  const mounted = (path: string): MountedComponent => {
    const mounts = Object.entries(parts[path]?.mounts ?? {}).map(
      ([prefix, child]) => [prefix, mounted(child)] as const,
    );
    const children = new Map(mounts.map(([, child]) => [child.path, child]));
    return { path, definitionPath: path, env: {}, args: {}, children, httpMounts: new Map(mounts) };
  };
  const root = mounted("");
  return { root, definitions, route: (path: string, method = "GET") => routeHttp(root, definitions, path, method) };
}

function aDefinition({ routes, httpPrefix }: Part): LoadedDefinition {
  const httpRoutes = (routes ?? []).map((text): HttpRoute => {
    const [method = "", path = ""] = text.split(" ");
    return { method, path };
  });
  return {
    exported: {
      definitionType: { type: "app" },
      childComponents: [],
      httpMounts: {},
      ...(httpPrefix === undefined ? {} : { httpPrefix }),
    },
    schema: null,
    modules:
      routes === undefined ? {} : { "http.js": { functions: [], httpRoutes, cronSpecs: null, sourceMapped: null } },
    sourceMaps: new Map(),
  };
}

test("prefixes of nested components are taken off one after another", () => {
  const { route } = anApp({
    "": { mounts: { "/a/": "a" } },
    a: { mounts: { "/b/": "b" } },
    b: { routes: ["POST /deep"] },
  });

  expect(route("/a/b/deep", "POST")).toEqual({ componentPath: "b", path: "/deep" });
  expect(route("/a/deep", "POST")).toBeNull();
  expect(route("/a/b/deep", "GET")).toBeNull();
});

test("the longest of several addresses wins", () => {
  const { route } = anApp({
    "": { routes: ["GET /a/b/c/*", "GET /a/*"], mounts: { "/a/b/": "long" } },
    long: { routes: ["GET /*"] },
  });

  expect(route("/a/b/x")).toEqual({ componentPath: "long", path: "/x" });
  expect(route("/a/b/c/x")).toEqual({ componentPath: "", path: "/a/b/c/x" });
  expect(route("/a/x")).toEqual({ componentPath: "", path: "/a/x" });
});

test("an app's own prefix moves its routes and not those of its components", () => {
  const { route } = anApp({
    "": { routes: ["GET /hello", "GET /all/*"], httpPrefix: "/api/", mounts: { "/part/": "part" } },
    part: { routes: ["GET /hello"] },
  });

  expect(route("/api/hello")).toEqual({ componentPath: "", path: "/hello" });
  expect(route("/api/all/x")).toEqual({ componentPath: "", path: "/all/x" });
  expect(route("/hello")).toBeNull();
  expect(route("/part/hello")).toEqual({ componentPath: "part", path: "/hello" });
});

test("HEAD is asked of the route for GET", () => {
  const { route } = anApp({ "": { routes: ["GET /hello"] } });

  expect(route("/hello", "HEAD")).toEqual({ componentPath: "", path: "/hello" });
});

test("an app with nothing but a component's address can answer; one with nothing cannot", () => {
  const bare = anApp({ "": {} });
  const mounting = anApp({ "": { mounts: { "/a/": "a" } }, a: { routes: ["GET /x"] } });

  expect(hasHttpRoutes(bare.root, bare.definitions)).toBe(false);
  expect(hasHttpRoutes(mounting.root, mounting.definitions)).toBe(true);
});

test("a component may not be mounted where the app has a prefix route", () => {
  const { root, definitions } = anApp({
    "": { routes: ["GET /a/*"], mounts: { "/a/": "a" } },
    a: { routes: ["GET /x"] },
  });

  expect(() => assertHttpMounts(root, definitions)).toThrow(
    'HTTP mount "/a/" is invalid: Overlap with existing prefix route',
  );
});
