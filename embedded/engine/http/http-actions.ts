// The site port: every request goes to the app's http.ts.

import type { FunctionHost } from "../functions/function-host";
import type { Identity } from "../functions/identity";

export interface HttpActionsOptions {
  readonly host: Pick<FunctionHost, "httpAction" | "deployment">;
  readonly identityOf: (request: Request) => Promise<Identity>;
}

export function httpActions(options: HttpActionsOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const routes = options.host.deployment()?.httpRoutes ?? null;
    if (routes === null) {
      return new Response("This Convex deployment does not have HTTP actions enabled.", { status: 404 });
    }
    return await options.host.httpAction(request, await options.identityOf(request));
  };
}
