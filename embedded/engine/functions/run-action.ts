// Actions and HTTP actions: code that talks to the outside world, and to the data only through queries and mutations of their own.

import { OverLimitError } from "../errors";
import {
  ACTION_MS_MAX,
  ACTION_OPERATIONS_PARALLEL_MAX,
  ACTIONS_PARALLEL_MAX,
  ACTIONS_WAITING_MAX,
  NODE_ACTION_ARGS_BYTES_MAX,
  NODE_ACTION_MS_MAX,
} from "../limits";
import type { ConvexJson } from "../values/convex-json";
import { actionScope, type ActionOccupant } from "./action-scope";
import { runActionSyscall, type ActionCalls } from "./action-syscalls";
import { boundedResponse } from "./bounded-response";
import { argumentsTooLarge, checkCall, checkResult } from "./checked-call";
import type { Deployment } from "./deployment";
import { describeThrown, SyscallError, type RunError } from "./error-text";
import type { FunctionHandles } from "./function-handles";
import type { ActionResult, CallRequest } from "./function-host";
import type { HostContext } from "./host-context";
import { Gate } from "./gate";
import { hasHttpRoutes, routeHttp } from "./http-routing";
import { identityAcross, type Identity } from "./identity";
import { LogCollector } from "./log-collector";
import type { LogLine } from "./log-hub";
import type { AddressScope } from "./references";
import { asFunction, asRouter, type HttpRouteMatch } from "./registered-object";

/** One running action. After its end its code, if any is left, gets no more answers. */
export class ActionRun implements ActionOccupant {
  readonly logs = new LogCollector();
  hasEnded = false;
  #operations = 0;

  constructor(
    private readonly context: HostContext,
    private readonly calls: ActionCalls,
    readonly deployment: Deployment,
    readonly identity: Identity,
    readonly requestId: string,
    readonly name: { readonly componentPath: string; readonly path: string },
    /** As its own request, so are the calls that it makes. */
    readonly canWait = false,
  ) {}

  log(level: LogLine["level"], message: string): void {
    this.logs.add(level, message, this.context.environment.now());
  }

  async asyncSyscall(op: string, argsJson: string): Promise<string> {
    return await this.#operation(() => runActionSyscall(this, this.calls, op, argsJson));
  }

  async jsSyscall(op: string, args: Readonly<Record<string, unknown>>): Promise<unknown> {
    return await this.#operation(() => this.calls.storage.jsSyscall(this, op, args));
  }

  /** Not refused after the end of the action: what an HTTP action streams may still need it. */
  async request<T>(send: () => Promise<T>): Promise<T> {
    return await this.#counted(send);
  }

  get handles(): FunctionHandles {
    return this.context.handles;
  }

  /** From where the addresses in this action are read. */
  get scope(): AddressScope {
    return { deployment: this.deployment, handles: this.handles, componentPath: this.name.componentPath };
  }

  get nowMs(): number {
    return this.context.environment.now();
  }

  async #operation<T>(work: () => Promise<T>): Promise<T> {
    if (this.hasEnded) throw new Error("This action has already finished; nothing may run after it.");
    return await this.#counted(work);
  }

  async #counted<T>(work: () => Promise<T>): Promise<T> {
    if (this.#operations >= ACTION_OPERATIONS_PARALLEL_MAX) {
      const message =
        `Too many concurrent operations in a single action (limit: ${ACTION_OPERATIONS_PARALLEL_MAX}). ` +
        "Await some of them before starting the next ones.";
      throw new SyscallError({ message });
    }
    this.#operations += 1;
    try {
      return await work();
    } finally {
      this.#operations -= 1;
    }
  }
}

export class ActionRunner {
  readonly #gate = new Gate({
    parallelMax: ACTIONS_PARALLEL_MAX,
    waitingMax: ACTIONS_WAITING_MAX,
    code: "TooManyConcurrentRequests",
    message: "Too many actions wait for their turn. Try again later, or schedule the work.",
  });

  constructor(
    private readonly context: HostContext,
    private readonly calls: ActionCalls,
  ) {}

  /** Actions inside of actions never wait: their callers hold the places that they would wait for. */
  async run(request: CallRequest): Promise<ActionResult> {
    if (request.caller === "internal") return await this.#runCall(request);
    try {
      return await this.#gate.run(() => this.#runCall(request));
    } catch (error) {
      if (!(error instanceof OverLimitError)) throw error;
      return { ...this.context.failure(this.context.newRequestId(), { message: error.message }), logLines: [] };
    }
  }

  async #runCall(request: CallRequest): Promise<ActionResult> {
    const { deployment } = this.context;
    const requestId = this.context.newRequestId();
    const call = checkCall(deployment, request, "Action");
    if (deployment === null || call.kind === "refused") {
      const error = call.kind === "refused" ? call.error : { message: "No functions have been pushed yet." };
      return { ...this.context.failure(requestId, error), logLines: [] };
    }
    const scripts = deployment.scriptsOf(call.fn.componentPath);
    const isNode = scripts.isNode(call.fn.modulePath);
    const tooLarge = isNode ? argumentsTooLarge(call, NODE_ACTION_ARGS_BYTES_MAX) : null;
    if (tooLarge !== null) return { ...this.context.failure(requestId, tooLarge), logLines: [] };
    const { identity, canWait } = request;
    const run = new ActionRun(this.context, this.calls, deployment, identity, requestId, call.fn, canWait);
    const exported = asFunction(scripts.actionModule(call.fn.modulePath)?.[call.fn.name]);
    const startedMs = this.context.environment.now();
    const outcome = await this.#runToEnd(
      run,
      () => exported?.invokeAction?.(requestId, call.argsJson) ?? Promise.resolve("null"),
      isNode ? NODE_ACTION_MS_MAX : ACTION_MS_MAX,
    );
    const mismatch = outcome.kind === "value" ? checkResult(call.fn, outcome.value) : null;
    const error = outcome.kind === "error" ? outcome.error : mismatch;
    this.context.report({
      udfType: "Action",
      identifier: call.fn.path,
      componentPath: call.fn.componentPath,
      requestId,
      logs: run.logs,
      startedMs,
      error,
      caller: request.caller,
    });
    const logLines = this.context.clientLogLines(run.logs);
    if (outcome.kind === "value" && mismatch === null) return { kind: "success", valueJson: outcome.value, logLines };
    return { ...this.context.failure(requestId, error ?? { message: "" }), logLines };
  }

  async runHttp(request: Request, identity: Identity): Promise<Response> {
    const { deployment } = this.context;
    if (deployment === null || !hasHttpRoutes(deployment.root, deployment.definitions)) {
      return new Response("This Convex deployment does not have HTTP actions enabled.", { status: 404 });
    }
    const { pathname } = new URL(request.url);
    const target = routeHttp(deployment.root, deployment.definitions, pathname, request.method);
    const router =
      target === null
        ? null
        : asRouter(deployment.scriptsOf(target.componentPath).actionModule("http.js")?.["default"]);
    const route = target === null ? null : (router?.lookup(target.path, request.method) ?? null);
    if (target === null || route === null) return new Response(`No HttpAction routed for ${pathname}`, { status: 404 });
    const run = (): Promise<Response> =>
      this.#runRoute(request, deployment, target.componentPath, {
        route,
        identity: identityAcross(identity, "", target.componentPath),
      });
    try {
      return await this.#gate.run(run);
    } catch (error) {
      if (error instanceof OverLimitError) return new Response(error.message, { status: 503 });
      throw error;
    }
  }

  async #runRoute(
    request: Request,
    deployment: Deployment,
    componentPath: string,
    { route, identity }: { readonly route: HttpRouteMatch; readonly identity: Identity },
  ): Promise<Response> {
    const [endpoint, method, routePath] = route;
    const requestId = this.context.newRequestId();
    const run = new ActionRun(this.context, this.calls, deployment, identity, requestId, {
      componentPath,
      path: "http",
    });
    const startedMs = this.context.environment.now();
    const outcome = await this.#runToEnd(run, () => endpoint.invokeHttpAction(request), ACTION_MS_MAX);
    const error = outcome.kind === "error" ? outcome.error : null;
    const identifier = `${method} ${routePath}`;
    this.context.report({
      udfType: "HttpAction",
      identifier,
      componentPath,
      requestId,
      logs: run.logs,
      startedMs,
      error,
      caller: "client",
    });
    if (outcome.kind === "error") return this.#httpFailure(requestId, outcome.error);
    return boundedResponse(outcome.value, (message) =>
      this.context.environment.log.log("error", "functions", message, { httpAction: identifier }),
    );
  }

  async #runToEnd<T>(
    run: ActionRun,
    invoke: () => Promise<T>,
    milliseconds: number,
  ): Promise<{ kind: "value"; value: T } | { kind: "error"; error: RunError }> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_resolve, reject) => {
      const text =
        `Function execution timed out (maximum duration: ${milliseconds / 1000}s). ` +
        "Split the work into actions that schedule the next one.";
      timer = setTimeout(() => reject(new SyscallError({ message: text })), milliseconds);
    });
    try {
      const value = await Promise.race([actionScope.run(run, invoke), timeout]);
      return { kind: "value", value };
    } catch (thrown) {
      return { kind: "error", error: describeThrown(thrown, run.deployment.sourceMaps) };
    } finally {
      clearTimeout(timer);
      run.hasEnded = true;
    }
  }

  #httpFailure(requestId: string, error: RunError): Response {
    const firstLine = error.message.split("\n")[0] ?? "";
    const detail = this.context.redactErrors ? "" : `: ${firstLine.replace(/^Uncaught /, "")}`;
    const data: { data?: ConvexJson } = error.data === undefined ? {} : { data: error.data };
    const trace = this.context.redactErrors ? {} : { trace: error.message };
    return Response.json(
      { code: `[Request ID: ${requestId}] Server Error${detail}`, ...trace, ...data },
      { status: 500 },
    );
  }
}
