import type { Proof } from "../types.ts";
import { line } from "./escape/terminal.ts";
import { verdictsOf } from "./proof-verdicts.ts";
import { bare, type Cells, cautions, cellsOf, duration, measuredOn, size } from "./proof-words.ts";
import { wrap } from "./prose.ts";
import type { Sheet } from "./sheet.ts";
import { planRows } from "./terminal-plans.ts";
import { pad, width } from "./width.ts";

const MOST_ROWS = 60;
const MOST_REASONS = 6;
/** A message of the server may be long; the JSON report has all of it. */
const WIDEST_CELL = 48;

const head: Cells = {
  where: "statement",
  locks: "locks",
  blocks: "keeps out",
  took: "took",
  waited: "longest wait",
};
const columns = ["where", "locks", "blocks", "took", "waited"] as const;

/** What the server has shown: one table of statements, then the verdicts. */
export function proofRows(proof: Proof | undefined, sheet: Sheet): readonly string[] {
  if (!proof) return [];
  const { paint, measure } = sheet;
  const shown = proof.statements.slice(0, MOST_ROWS).map(cellsOf);
  const cells = [head, ...shown].map((row) => columns.map((name) => cut(line(row[name]))));
  const used = columns.map((_, at) => Math.max(...cells.map((row) => width(row[at] ?? ""))));
  const rows = cells.map((row) =>
    `  ${row.map((cell, at) => pad(cell, used[at] ?? 0)).join("  ")}`.trimEnd(),
  );
  const more = proof.statements.length - shown.length;
  const verdicts = verdictsOf(proof).flatMap(({ says, because }) => [
    ...wrap(line(says), measure - 2).map((row) => `  ${row}`),
    ...because.slice(0, MOST_REASONS).flatMap((one) => hung(line(one), measure)),
    ...(because.length > MOST_REASONS ? [`    … and ${because.length - MOST_REASONS} more`] : []),
  ]);
  return [
    paint.bold(`measured on ${line(measuredOn(proof))}:`),
    ...(rows.length > 1 ? [paint.dim(rows[0] ?? ""), ...rows.slice(1)] : []),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    ...indexRows(proof),
    ...planRows(proof, sheet),
    ...verdicts,
    ...cautions(proof).flatMap((one) => wrap(line(one), measure - 2).map((row) => paint.dim(`  ${row}`))),
  ];
}

function hung(text: string, measure: number): readonly string[] {
  return wrap(text, measure - 6).map((row, at) => (at === 0 ? `    ${row}` : `      ${row}`));
}

function cut(text: string): string {
  return text.length > WIDEST_CELL ? `${text.slice(0, WIDEST_CELL - 1)}…` : text;
}

function indexRows({ indexes = [] }: Proof): readonly string[] {
  return indexes
    .filter((one) => one.bytes !== undefined)
    .map(({ name, bytes = 0, tableBytes = 0, buildMs }) => {
      const built = buildMs === undefined ? "" : `, built in ${duration(buildMs)}`;
      return `  index ${line(bare(name))}: ${size(bytes)} beside a table of ${size(tableBytes)}${built}`;
    });
}
