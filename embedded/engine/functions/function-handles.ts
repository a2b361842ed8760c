// Handles: names of functions that may be handed to other components and kept in documents. They say nothing to whoever holds one
// and cannot be made up, so a component calls into another only with a handle it was given.

import { createHmac } from "node:crypto";
import { DeveloperError } from "../errors";
import type { Deployment } from "./deployment";

export interface FunctionPlace {
  readonly componentPath: string;
  /** `dir/mod:fn` */
  readonly path: string;
}

const PREFIX = "function://";
const ID_CHARS = 32;

export class FunctionHandles {
  readonly #places = new WeakMap<Deployment, ReadonlyMap<string, FunctionPlace>>();

  constructor(private readonly secret: Uint8Array) {}

  /** The same in every deployment that has the function. */
  handleOf({ componentPath, path }: FunctionPlace): string {
    const id = createHmac("sha256", this.secret).update(`${componentPath}|${path}`).digest("hex");
    return PREFIX + id.slice(0, ID_CHARS);
  }

  find(deployment: Deployment, handle: string): FunctionPlace {
    const place = this.#placesOf(deployment).get(handle);
    if (place === undefined) throw new DeveloperError("FunctionHandleNotFound", "Function handle not found");
    return place;
  }

  #placesOf(deployment: Deployment): ReadonlyMap<string, FunctionPlace> {
    const known = this.#places.get(deployment);
    if (known !== undefined) return known;
    const places = new Map([...deployment.functions()].map((fn) => [this.handleOf(fn), fn]));
    this.#places.set(deployment, places);
    return places;
  }
}
