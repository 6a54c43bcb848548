import { isLockWait } from "../../sql/locks/lock-wait.ts";
import { positionAt } from "../../text/offsets.ts";
import type { BlockedCommand, Proof, ProvenLock, Run, Wait } from "../../types.ts";

/** One row of the table; empty where nothing was measured or nothing is to be said. */
export interface Cells {
  readonly where: string;
  readonly locks: string;
  readonly blocks: string;
  readonly took: string;
  readonly waited: string;
}

/** A sentence, and what bears it out. */
export interface ProofVerdict {
  readonly says: string;
  readonly because: readonly string[];
  /** Each of them is to be seen, however many there are. */
  readonly whole?: true;
}

/** A statement worth a row, and how many behind it are told by it as well. */
export interface ProofText {
  readonly run: Run;
  readonly more: number;
}

/** BEGIN and COMMIT do nothing to anybody, and of what an error kept from running one row is enough. */
export function toldOf({ statements }: Proof): readonly ProofText[] {
  const told: { run: Run; more: number }[] = [];
  for (const run of statements) {
    if (run.statement.kind === "TransactionStmt" && run.status === "ok") continue;
    const last = told.at(-1);
    if (last && isUnreached(last.run) && isUnreached(run) && last.run.file === run.file) last.more++;
    else told.push({ run, more: 0 });
  }
  return told;
}

function isUnreached({ status, sqlstate, message }: Run): boolean {
  return status === "skipped" && sqlstate === null && message === null;
}

/** What happened to a statement, in the words of a table. */
export function cellsOf({ run, more }: ProofText): Cells {
  const where = lineOf(run);
  const took = run.durationMs === undefined ? "" : duration(run.durationMs);
  const beside = more > 0 ? `, nor ${more} more` : "";
  if (run.status !== "ok") return { where, locks: `${statusOf(run)}${beside}`, blocks: "", took, waited: "" };
  return {
    where,
    locks: run.locks ? locksOf(run) : "not measured",
    blocks: run.blocks ? blocksOf(run.blocks) : "not measured",
    took,
    waited: waitedOf(run),
  };
}

export function lineOf({ file, span }: Pick<Run, "file" | "span">): string {
  return `${file.path}:${positionAt(file, span[0]).line}`;
}

function statusOf(run: Run): string {
  const { status, sqlstate, message } = run;
  const why = [sqlstate, message].filter((one) => one !== null).join(": ");
  if (isUnreached(run)) return "not reached";
  return why === "" ? status : `${status}: ${why}`;
}

/** "CREATE INDEX i ON orders (id)": a statement on one line. */
export function briefly({
  file,
  span,
  statement,
}: Pick<Run, "file" | "span"> & Partial<Pick<Run, "statement">>): string {
  // Where code sends it, the file shows a call, and one call may send several statements.
  const text = statement?.call ? statement.text : file.text.slice(...span);
  // Of a megabyte of SQL a cell shows the beginning.
  return text.slice(0, 400).replace(/\s+/g, " ").trim();
}

/** The strongest first, of several the statement's own: "ACCESS EXCLUSIVE on orders and 2 more", "SHARE on orders, held since line 5". */
function locksOf(run: Run): string {
  const first = strongest(run);
  if (!first) return "none";
  const more = (run.locks?.length ?? 0) - 1;
  const lock = `${modeOf(first)} on ${bare(first.relation)}`;
  if (first.since)
    return `${lock}, held since ${takenAt(first.since, run.file)}${more > 0 ? `; ${more} more` : ""}`;
  return `${lock}${more > 0 ? ` and ${more} more` : ""}`;
}

function strongest({ locks = [] }: Run): ProvenLock | undefined {
  // Of equals a table, and what the statement itself has taken.
  const later = ({ index, since }: ProvenLock): number =>
    2 * Number(index ?? false) + Number(since !== undefined);
  return locks.toSorted((a, b) => strength(b) - strength(a) || later(a) - later(b))[0];
}

/** The earlier statement whose lock it is that somebody waits for; null: the statement's own. */
export function lockTaker(run: Run): string | null {
  const since = strongest(run)?.since;
  return since ? lineOf(since) : null;
}

/** "line 5", or with the file where that is another one. */
function takenAt(since: NonNullable<ProvenLock["since"]>, file: Run["file"]): string {
  return since.file === file ? `line ${positionAt(file, since.span[0]).line}` : lineOf(since);
}

const modes = [
  "AccessShareLock",
  "RowShareLock",
  "RowExclusiveLock",
  "ShareUpdateExclusiveLock",
  "ShareLock",
  "ShareRowExclusiveLock",
  "ExclusiveLock",
  "AccessExclusiveLock",
];

function strength({ mode }: ProvenLock): number {
  return modes.indexOf(mode);
}

/** "AccessExclusiveLock" as prose has it: ACCESS EXCLUSIVE. */
function modeOf({ mode }: ProvenLock): string {
  return mode
    .replace(/Lock$/, "")
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toUpperCase();
}

/** Most files never write `public`. */
export function bare(relation: string): string {
  return relation.startsWith("public.") ? relation.slice("public.".length) : relation;
}

const writes: readonly BlockedCommand[] = ["insert", "update", "delete"];

function blocksOf(blocks: readonly BlockedCommand[]): string {
  if (blocks.length === 0) return "nobody";
  if (blocks.includes("select") && writes.every((one) => blocks.includes(one))) return "reads and writes";
  const words = [
    blocks.includes("select") ? "reads" : "",
    ...(writes.every((one) => blocks.includes(one))
      ? ["writes"]
      : writes.filter((one) => blocks.includes(one)).map((one) => one.toUpperCase())),
    blocks.includes("foreign-key-write") ? "writes by foreign key" : "",
    blocks.includes("ddl") ? "DDL" : "",
    blocks.includes("vacuum") ? "VACUUM" : "",
  ];
  return words.filter((one) => one !== "").join(", ");
}

function waitedOf({ waits }: Run): string {
  if (!waits) return "";
  const words = [...sides(waits)];
  const behind = waits.behindReader ? sides(waits.behindReader) : [];
  if (behind.length > 0) words.push(`behind a reader: ${behind.join(", ")}`);
  return words.length === 0 ? "nobody" : words.join("; ");
}

function sides({ writer, reader }: { readonly writer?: Wait; readonly reader?: Wait }): readonly string[] {
  return [
    ...(isLockWait(writer) ? [`writer ${duration(writer.longestMs)}`] : []),
    ...(isLockWait(reader) ? [`reader ${duration(reader.longestMs)}`] : []),
  ];
}

/** "458 ms", "1.2 s". */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** "PostgreSQL 18.4 (embedded), tables of 300,000 rows, distributed as in statistics.json". */
export function measuredOn({ server, copiedFrom, rows, rowsFrom, seedData, statistics }: Proof): string {
  const copied = copiedFrom === undefined ? "" : `, a copy of database ${copiedFrom}`;
  const seeded = seedData === undefined ? "" : `, the rows of ${seedData}`;
  const least = copiedFrom === undefined ? "" : "at least ";
  const alike = rowsFrom === undefined ? "" : `, distributed as in ${rowsFrom.path}`;
  const filled = rows === undefined ? seeded : `, tables of ${least}${grouped(rows)} rows${alike}`;
  const planned =
    statistics === undefined
      ? ""
      : `; queries are planned with production's statistics (${statistics.path}, PostgreSQL ${statistics.major}), not run`;
  return `PostgreSQL ${server.version} (${server.provider})${copied}${filled}${planned}`;
}

/** What has to be known before any figure: first in every report. */
export function unfilledWords({ unfilled = [] }: Proof): readonly string[] {
  return unfilled.map(
    ({ table, why }) => `${bare(table)} has no rows here, and nothing of it is timed: ${why}`,
  );
}

export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

export interface WorstWait {
  readonly run: Run;
  readonly who: "writer" | "reader";
  readonly wait: Wait;
  readonly behind: boolean;
}

/** The longest wait that any statement made; one behind a reader, whose time is ours, where there is no other. */
export function worstWait({ statements }: Proof): WorstWait | null {
  return longest(statements, false) ?? longest(statements, true);
}

function longest(statements: readonly Run[], behind: boolean): WorstWait | null {
  let worst: WorstWait | null = null;
  for (const run of statements)
    for (const who of ["writer", "reader"] as const) {
      const wait = (behind ? run.waits?.behindReader : run.waits)?.[who];
      if (isLockWait(wait) && (worst === null || wait.longestMs > worst.wait.longestMs))
        worst = { run, who, wait, behind };
    }
  return worst;
}

/**
 * A number is measured where it was measured, and nowhere else; nothing where no table had rows. What a wait grows by with
 * the table was half to twice in proportion, for every access method but HNSW.
 */
export function cautions(proof: Proof): readonly string[] {
  const { rows, rowsFrom, copiedFrom, seedData, statistics } = proof;
  const planned =
    statistics === undefined
      ? []
      : [
          `Plans are those that production's planner would choose by its statistics${statistics.redacted ? ", without common values and histograms: the planner guesses how frequent a value is and how much a range covers" : ""}. Costs are in the planner's unit, not in time.`,
        ];
  if (rows === undefined && seedData === undefined) return planned;
  const made =
    rowsFrom === undefined
      ? "generated rows; a few key values are frequent"
      : `generated rows, each column on its own distributed as in ${rowsFrom.path}`;
  const copied =
    copiedFrom === undefined ? made : `the rows of ${copiedFrom}, and ${made} where they are fewer`;
  const data = seedData === undefined ? copied : `the rows of ${seedData}`;
  return [
    ...planned,
    `Measured on this machine with ${data}. A larger table takes longer, about in proportion${tenfold(proof)}. Nothing here promises how long production takes.`,
  ];
}

function tenfold(proof: Proof): string {
  const worst = worstWait(proof);
  if (worst === null || worst.behind) return "";
  const [least, most] = [0.5, 2].map((factor) => duration(10 * factor * worst.wait.longestMs));
  return `: with ten times the rows the longest wait would be ${least} to ${most}`;
}
