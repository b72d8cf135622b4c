/** A table in Markdown; the first line is its head, the first column stands left, the others right. */
export function markdown(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const printed = lines.map(
    (line) =>
      `| ${line.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(" | ")} |`,
  );
  const rule = `|${widths.map((width, column) => (column ? `${"-".repeat(width + 1)}:` : "-".repeat(width + 2))).join("|")}|`;
  return [printed[0], rule, ...printed.slice(1)].join("\n");
}
