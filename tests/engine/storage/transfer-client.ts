// Exports and imports over the endpoints that the CLI uses, for tests that do not ask about the CLI.

export interface Target {
  readonly url: string;
  readonly adminKey: string;
}

type Json = Record<string, unknown>;

export async function post(target: Target, path: string, body: unknown): Promise<Json> {
  const response = await call(target, path, typeof body === "string" ? body : JSON.stringify(body));
  return (await response.json()) as Json;
}

export async function exported(target: Target): Promise<ArrayBuffer> {
  await post(target, "export/request/zip?includeStorage=true", "");
  const state = await stateOf(target, "_system/cli/exports:getLatest", {}, ({ state }) => isEnd(state));
  if (state["state"] !== "completed") throw new Error(`the export is ${String(state["state"])}`);
  const { $integer } = state["start_ts"] as { $integer: string };
  const ts = Buffer.from($integer, "base64").readBigUInt64LE();
  return await (await call(target, `export/zip/${ts}`)).arrayBuffer();
}

export interface ImportOptions {
  readonly mode: string;
  readonly format?: string;
  readonly tableName?: string;
  readonly componentPath?: string;
}

/** The last state of the import, however it ended. */
export async function imported(target: Target, file: ArrayBuffer, options: ImportOptions): Promise<Json> {
  const { uploadToken } = await post(target, "import/start_upload", "");
  const parts = [file.slice(0, 1000), file.slice(1000)];
  const partTokens = [];
  for (const [index, part] of parts.entries()) {
    const path = `import/upload_part?uploadToken=${String(uploadToken)}&partNumber=${index + 1}`;
    partTokens.push(await (await call(target, path, part)).json());
  }
  const { importId } = await post(target, "import/finish_upload", {
    import: { format: "zip", ...options },
    uploadToken,
    partTokens,
  });
  const watched = async (fits: (state: unknown) => boolean): Promise<Json> => {
    const path = "_system/cli/queryImport";
    const { state } = await stateOf(target, path, { importId }, ({ state }) => fits((state as Json)["state"]));
    return state as Json;
  };
  const looked = await watched((state) => state !== "uploaded");
  if (looked["state"] === "failed") return looked;
  await post(target, "perform_import", { importId });
  return await watched(isEnd);
}

function isEnd(state: unknown): boolean {
  return state === "completed" || state === "failed";
}

async function call({ url, adminKey }: Target, path: string, body?: BodyInit): Promise<Response> {
  const headers = { authorization: `Convex ${adminKey}` };
  return await fetch(`${url}/api/${path}`, body === undefined ? { headers } : { method: "POST", headers, body });
}

/** Asks until the answer fits. Every question is a request, so others get their turn. */
async function stateOf(target: Target, path: string, args: Json, fits: (state: Json) => boolean): Promise<Json> {
  for (;;) {
    const { value } = (await post(target, "query", { path, args: [args] })) as { value: Json };
    if (fits(value)) return value;
  }
}
