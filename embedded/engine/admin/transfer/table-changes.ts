// What an import is going to change, as a table for whoever has to say yes.

export interface TableChange {
  readonly componentPath: string;
  readonly name: string;
  readonly added: number;
  readonly deleted: number;
  readonly existing: number;
}

export function changeSummary(changes: readonly TableChange[]): string {
  const lines: string[] = [];
  const paths = [...new Set(changes.map(({ componentPath }) => componentPath))].sort();
  for (const path of paths) {
    if (path !== "") lines.push(`Component ${path}`);
    const own = changes.filter(({ componentPath }) => componentPath === path);
    lines.push(...rendered(own.sort((a, b) => (a.name < b.name ? -1 : 1))));
  }
  if (lines.length > 0) lines.unshift("Import change summary:");
  lines.push("Once the import has started, it will run in the background.");
  lines.push("Interrupting `npx convex import` will not cancel it.");
  return lines.join("\n");
}

function rendered(changes: readonly TableChange[]): string[] {
  const rows = changes.map(({ name, added, deleted, existing }) => {
    const unit = name === "_storage" ? " files" : "";
    return [name, grouped(added), `${grouped(deleted)} of ${grouped(existing)}${unit}`];
  });
  const all = [["table", "create", "delete"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const lines = all.map((row) => row.map((cell, column) => `${cell.padEnd(widths[column] ?? 0)} |`).join(" "));
  lines.splice(1, 0, "-".repeat(lines[0]?.length ?? 0));
  return lines;
}

function grouped(count: number): string {
  return count.toLocaleString("en-US");
}
