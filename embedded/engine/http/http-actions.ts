// The site port: every request goes to the app's http.ts.

import type { FunctionHost } from "../functions/function-host";
import type { Identity } from "../functions/identity";

export interface HttpActionsOptions {
  readonly host: Pick<FunctionHost, "httpAction">;
  readonly identityOf: (request: Request) => Promise<Identity>;
}

export function httpActions(options: HttpActionsOptions): (request: Request) => Promise<Response> {
  return async (request) => await options.host.httpAction(request, await options.identityOf(request));
}
