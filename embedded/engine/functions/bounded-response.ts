// The answer of an HTTP action, cut off where it becomes larger than Convex lets it be. Its status is out by then, so the peer
// sees a broken connection, and the developer a line in the log.

import { HTTP_ACTION_RESPONSE_BYTES_MAX } from "../limits";

const TOO_LARGE =
  `An HTTP action answered with more than ${HTTP_ACTION_RESPONSE_BYTES_MAX} bytes, so its answer was cut off. ` +
  "Answer in parts, or redirect to a stored file.";

export function boundedResponse(response: Response, onTooLarge: (message: string) => void): Response {
  const { body, status, statusText, headers } = response;
  if (body === null) return response;
  let bytes = 0;
  const counted = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes <= HTTP_ACTION_RESPONSE_BYTES_MAX) return controller.enqueue(chunk);
        onTooLarge(TOO_LARGE);
        controller.error(new Error(TOO_LARGE));
      },
    }),
  );
  return new Response(counted, { status, statusText, headers });
}
