// Results of functions as HTTP answers. Values are spliced in as the JSON they already are.

import type { ActionResult, MutationResult, QueryResult } from "../functions/function-host";
import type { ConvexJson } from "../values/convex-json";
import { plainJson } from "./plain-json";

export type ValueFormat = "convex_encoded_json" | "json";
export type CallResult = QueryResult | MutationResult | ActionResult;

/** Always status 200: clients tell the two apart by `status`. */
export function callResponse(result: CallResult, format: ValueFormat, hideLogLines: boolean): Response {
  const text = result.kind === "success" ? resultText(result, format, hideLogLines) : failureText(result, hideLogLines);
  return new Response(text, { headers: { "content-type": "application/json" } });
}

export function resultText(
  result: { readonly valueJson: string; readonly logLines: readonly string[] },
  format: ValueFormat,
  hideLogLines: boolean,
): string {
  const value =
    format === "json"
      ? // The host wrote this text from a Convex value.
        JSON.stringify(plainJson(JSON.parse(result.valueJson) as ConvexJson))
      : result.valueJson;
  return `{"status":"success","value":${value}${logLinesText(result.logLines, hideLogLines)}}`;
}

export function failureText(
  result: { readonly errorMessage: string; readonly errorData?: ConvexJson; readonly logLines: readonly string[] },
  hideLogLines: boolean,
): string {
  const data = result.errorData === undefined ? "" : `,"errorData":${JSON.stringify(result.errorData)}`;
  const message = JSON.stringify(result.errorMessage);
  return `{"status":"error","errorMessage":${message}${data}${logLinesText(result.logLines, hideLogLines)}}`;
}

function logLinesText(lines: readonly string[], hide: boolean): string {
  return hide || lines.length === 0 ? "" : `,"logLines":${JSON.stringify(lines)}`;
}
