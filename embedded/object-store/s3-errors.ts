// Refusals as S3 words them: a status, a code that SDKs act on, and a little XML around it.

const STATUS = {
  AccessDenied: 403,
  AuthorizationQueryParametersError: 400,
  BadDigest: 400,
  EntityTooLarge: 400,
  IncompleteBody: 400,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidRange: 416,
  InvalidURI: 400,
  MissingContentLength: 411,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NotImplemented: 501,
  RequestTimeTooSkewed: 403,
  ServiceUnavailable: 503,
  SignatureDoesNotMatch: 403,
} as const;

export type S3Code = keyof typeof STATUS;

export class S3Error extends Error {
  constructor(
    readonly code: S3Code,
    message: string,
  ) {
    super(message);
  }
}

export function errorResponse({ code, message }: S3Error, { hasBody }: { hasBody: boolean }): Response {
  const headers = { "content-type": "application/xml" };
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`;
  return new Response(hasBody ? xml : null, { status: STATUS[code], headers });
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
