// A request that is answered with a status and the `{code, message}` body that Convex's clients and CLI read.

import { AuthError, DeveloperError, DiskFullError, ProtocolError, StoreFailedError } from "../errors";

export class HttpError extends Error {
  override readonly name = "HttpError";
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 408 | 413 | 500 | 503,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What the caller is told of an error; null when it is ours and only says so. */
export function asHttpError(error: unknown): HttpError | null {
  if (error instanceof HttpError) return error;
  if (error instanceof AuthError) return new HttpError(401, "Unauthenticated", error.message);
  if (error instanceof ProtocolError) return new HttpError(400, error.code, error.message);
  if (error instanceof DiskFullError) return new HttpError(503, error.code, error.message);
  if (error instanceof StoreFailedError) return new HttpError(503, "StoreFailed", error.message);
  // What is not supported yet as well: the CLI would ask again after a 404 or a 5xx.
  if (error instanceof DeveloperError) return new HttpError(400, error.code, error.message);
  return null;
}

export function errorResponse(error: HttpError): Response {
  return Response.json({ code: error.code, message: error.message }, { status: error.status });
}
