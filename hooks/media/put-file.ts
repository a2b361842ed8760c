// Puts one file where a signed address says, and tells how much is on its way: fetch() cannot say that yet.
import { type PutTarget, UploadCut } from "@/lib/uploads";

/** An upload that makes no progress for this long is cut off, in milliseconds. */
const SILENCE_MS_MAX = 30_000;

export function putFile(
  { url, headers }: PutTarget,
  file: Blob,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let watchdog = setTimeout(() => request.abort(), SILENCE_MS_MAX);
    const settle = (end: () => void) => {
      clearTimeout(watchdog);
      signal.removeEventListener("abort", stop);
      end();
    };
    const stop = () => request.abort();
    request.upload.addEventListener("progress", ({ loaded }) => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => request.abort(), SILENCE_MS_MAX);
      onSent(loaded);
    });
    request.addEventListener("load", () =>
      settle(() => (request.status >= 200 && request.status < 300 ? resolve() : reject(new UploadCut()))),
    );
    request.addEventListener("error", () => settle(() => reject(new UploadCut())));
    request.addEventListener("abort", () => settle(() => reject(new UploadCut())));
    signal.addEventListener("abort", stop);
    request.open("PUT", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(file);
  });
}
