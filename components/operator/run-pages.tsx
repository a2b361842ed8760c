// The newest pages of a run, folded away until somebody looks into it.
import type { RunView } from "@/convex/model/generationViews";
import classes from "./operator.module.css";
import { count, durationWords } from "./run-words";

export function RunPages({ run: { pages, batches } }: { run: RunView }) {
  if (batches.length === 0) return null;
  return (
    <details className={classes.fold}>
      <summary>
        Pages: {count(pages)} closed{batches.length < pages ? `, the newest ${batches.length} here` : ""}
      </summary>
      {/* Focusable, because on a phone it is scrolled sideways, also with keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes.scroll} aria-label="Newest pages" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Page</th>
              <th scope="col">Users</th>
              <th scope="col">Talks</th>
              <th scope="col">Passed over</th>
              <th scope="col">Failed</th>
              <th scope="col">Attempts</th>
              <th scope="col">Time</th>
              <th scope="col">Database</th>
            </tr>
          </thead>
          <tbody>
            {batches.map((batch) => (
              <tr key={batch.index}>
                <th scope="row">{batch.index + 1}</th>
                <td>{batch.users}</td>
                <td>{batch.made}</td>
                <td>{batch.skipped}</td>
                <td>{batch.failed}</td>
                <td>{batch.attempts}</td>
                <td>{batch.state === "running" ? "under way" : durationWords(batch.ms)}</td>
                <td>{batch.state === "running" ? "–" : durationWords(batch.dbMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
