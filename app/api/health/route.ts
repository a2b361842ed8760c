// Liveness for whatever runs this server: it answers, and it can reach the backend.
import { connection } from "next/server";
import { requireConvexUrl } from "@/lib/env-public";

const BACKEND_CHECK_MS = 2_000;

export async function GET(): Promise<Response> {
  await connection();
  const backend = await isBackendUp();
  return Response.json(
    { status: backend ? "ok" : "backend unreachable" },
    { status: backend ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}

async function isBackendUp(): Promise<boolean> {
  try {
    const answer = await fetch(`${requireConvexUrl()}/version`, {
      signal: AbortSignal.timeout(BACKEND_CHECK_MS),
      cache: "no-store",
    });
    return answer.ok;
  } catch {
    return false; // refused, silent or not configured: all mean "not up" to the host
  }
}
