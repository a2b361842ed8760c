// The OpenAPI description of the HTTP API, made of the schemas that requests are checked against.

import { z } from "zod";
import { ENDPOINTS, ERRORS_EVERYWHERE, errorShape, type Endpoint } from "./contract";

const JSON_TYPE = "application/json";

const REASONS: Record<number, string> = {
  400: "Something in the request is not as it should be.",
  401: "No session, or one that has ended.",
  402: "Neither the free search of the day nor enough coins.",
  403: "For admins only, or the account is switched off.",
  404: "There is no such thing, or it belongs to somebody else.",
  409: "Not now: the chatling is at home or has left for good, or making talks is paused.",
  413: "The body is too large.",
  429: "Too fast; Retry-After says for how many seconds to wait.",
  500: "A fault of ours.",
};

const DESCRIPTION = [
  "What the chatlings of one person said to each other, who ran away, and searching for them.",
  "Requests carry `Authorization: Bearer <token>`: the token of a session, as `auth:signIn` of the deployment's function API gives it.",
  "Times are milliseconds since 1970 (UTC). Lists are pages: send `nextCursor` back as `cursor` until it is null.",
  "Any other address answers 404, any other method 405 with `Allow`, in the same JSON.",
  "It is for programs: there are no headers that would let pages of other sites read the answers.",
].join("\n");

type Json = Record<string, unknown>;

export function openApi(): Json {
  const endpoints: readonly Endpoint[] = Object.values(ENDPOINTS);
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Chatlings: the chatroom", version: "1", description: DESCRIPTION },
    servers: [{ url: "{site}", variables: { site: { default: "http://localhost:3211" } } }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      schemas: namedSchemas(),
    },
  };
}

function operationOf(endpoint: Endpoint): Json {
  const { operation, summary, body, status, answer, errors } = endpoint;
  const failures = [...new Set([...ERRORS_EVERYWHERE, ...errors])].toSorted((a, b) => a - b);
  return {
    operationId: operation,
    summary,
    ...parametersOf(endpoint),
    ...(body === undefined ? {} : { requestBody: { required: !body.safeParse({}).success, content: contentOf(body) } }),
    responses: {
      [status]: { description: status === 202 ? "Accepted; the work goes on." : "Done.", content: contentOf(answer) },
      ...Object.fromEntries(
        failures.map((code) => [code, { description: REASONS[code], content: contentOf(errorShape) }]),
      ),
    },
  };
}

function parametersOf({ path, query }: Endpoint): Json {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema: plain(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })),
  }));
  const parameters = [...inPath, ...inQuery];
  return parameters.length === 0 ? {} : { parameters };
}

function contentOf(schema: z.ZodType): Json {
  return { [JSON_TYPE]: { schema: { $ref: `#/components/schemas/${idOf(schema)}` } } };
}

function idOf(schema: z.ZodType): string {
  const id = schema.meta()?.id;
  if (id === undefined) throw new Error("a schema of the API has no name");
  return id;
}

/** Every schema with a name, by its name, pointing at each other the way OpenAPI does. */
function namedSchemas(): Json {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    io: "input",
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([id, schema]) => [id, plain(schema)]),
  );
}

/** Without the address of the dialect, which OpenAPI 3.1 implies, and without the schema's own address. */
function plain({ $schema: _dialect, $id: _address, ...schema }: Json): Json {
  return schema;
}
