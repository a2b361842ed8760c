// The thread of watchdog.ts. It shares little with the thread that it watches, so that it works when nothing else does.

import { appendFileSync, existsSync, readFileSync, writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

const STDERR = 2;
const [BEATS, IS_OVER, NAME_LENGTH] = [0, 1, 2];
const STATUS = "/proc/self/status";
const { shared, name, file, lookMs, stallMs, stallClockMs, memoryBytes } = workerData;

function end(reason) {
  const message = `the process is ended: ${reason}`;
  const entry = { time: new Date().toISOString(), level: "error", component: "watchdog", message };
  writeSync(STDERR, `${JSON.stringify(entry)}\n`);
  process.kill(process.pid, "SIGKILL");
}

/** Memory of the process alone. Pages of the data file are mapped as well, but the system takes them back when it needs room. */
function memoryInUse() {
  if (!existsSync(STATUS)) return process.memoryUsage.rss();
  const match = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(STATUS, "utf8"));
  return match === null ? process.memoryUsage.rss() : Number(match[1]) * 1024;
}

function endForMemory(bytes) {
  const running = new TextDecoder().decode(name.slice(0, Atomics.load(shared, NAME_LENGTH)));
  // Who sends the call again after the start must not end the process again.
  if (running !== "" && file !== null)
    appendFileSync(file, `${JSON.stringify({ at: Date.now(), function: running })}\n`);
  end(
    `it uses ${bytes} bytes of memory, ${Math.floor(memoryBytes)} are allowed; running: ${running || "nothing on probation"}`,
  );
}

/** Of all threads of the process; while one stands still the others have little to do. */
function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

parentPort.postMessage("watching");
let beats = -1;
let stillMs = 0;
let busyMs = 0;
let spentMs = processorMs();
for (;;) {
  // Time is counted in looks, so that a machine that was asleep has not been standing still.
  Atomics.wait(shared, IS_OVER, 0, lookMs);
  if (Atomics.load(shared, IS_OVER) === 1) break;
  const now = Atomics.load(shared, BEATS);
  const isStill = now === beats;
  const spentNowMs = processorMs();
  // A process that gets little of a busy machine is not in a loop.
  busyMs = isStill ? busyMs + Math.min(lookMs, spentNowMs - spentMs) : 0;
  stillMs = isStill ? stillMs + lookMs : 0;
  beats = now;
  spentMs = spentNowMs;
  if (busyMs >= stallMs) end(`nothing else could run for ${stallMs} ms, most likely because of a loop in an action`);
  if (stillMs >= stallClockMs)
    end(`nothing else could run for ${stallClockMs} ms, most likely because an action waits for something`);
  const bytes = memoryInUse();
  if (bytes > memoryBytes) endForMemory(bytes);
}
