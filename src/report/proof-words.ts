import { positionAt } from "../sql/offsets.ts";
import type { Blocked, Proof, ProvenLock, RerunProof, Run, Wait } from "../types.ts";

/** One row of the table; empty where nothing was measured or nothing is to be said. */
export interface Cells {
  readonly where: string;
  readonly locks: string;
  readonly blocks: string;
  readonly took: string;
  readonly waited: string;
}

/** What happened to a statement, in the words of a table. */
export function cellsOf(run: Run): Cells {
  const where = lineOf(run);
  const took = run.durationMs === undefined ? "" : duration(run.durationMs);
  if (run.status !== "ok") return { where, locks: statusOf(run), blocks: "", took, waited: "" };
  return {
    where,
    locks: run.locks ? locksOf(run.locks) : "not measured",
    blocks: run.blocks ? blocksOf(run.blocks) : "not measured",
    took,
    waited: waitedOf(run),
  };
}

export function lineOf({ file, span }: Pick<Run, "file" | "span">): string {
  return `${file.path}:${positionAt(file, span[0]).line}`;
}

function statusOf({ status, sqlstate, message }: Run): string {
  const why = [sqlstate, message].filter((one) => one !== null).join(": ");
  if (status === "skipped" && why === "") return "not reached";
  return why === "" ? status : `${status}: ${why}`;
}

/** The strongest first: "ACCESS EXCLUSIVE on orders and 2 more". */
function locksOf(locks: readonly ProvenLock[]): string {
  const sorted = locks.toSorted((a, b) => strength(b) - strength(a));
  const [first] = sorted;
  if (!first) return "none";
  const more = sorted.length - 1;
  return `${modeOf(first)} on ${bare(first.relation)}${more > 0 ? ` and ${more} more` : ""}`;
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

const writes: readonly Blocked[] = ["insert", "update", "delete"];

function blocksOf(blocks: readonly Blocked[]): string {
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
    ...(isStall(writer) ? [`writer ${duration(writer.longestMs)}`] : []),
    ...(isStall(reader) ? [`reader ${duration(reader.longestMs)}`] : []),
  ];
}

/** Longer than what other programs on the machine make anybody wait. */
export function isStall(wait: Wait | undefined): wait is Wait {
  return wait !== undefined && wait.longestMs > Math.max(25, 3 * wait.baselineMs);
}

/** "458 ms", "1.2 s". */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** "17 MB". */
export function size(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB"];
  let at = 0;
  let left = bytes;
  for (; left >= 1024 && at < units.length - 1; at++) left /= 1024;
  return `${Math.round(left)} ${units[at]}`;
}

/** "PostgreSQL 18.4 (embedded), tables of 300,000 rows". */
export function measuredOn({ server, rows, seedData, statistics }: Proof): string {
  const seeded = seedData === undefined ? "" : `, the rows of ${seedData}`;
  const filled = rows === undefined ? seeded : `, tables of ${grouped(rows)} rows`;
  const planned =
    statistics === undefined
      ? ""
      : `; queries are planned with production's statistics (${statistics.path}, PostgreSQL ${statistics.major}), not run`;
  return `PostgreSQL ${server.version} (${server.provider})${filled}${planned}`;
}

export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The verdicts as sentences, each with what bears it out. */
export function verdictsOf(
  proof: Proof,
): readonly { readonly says: string; readonly because: readonly string[] }[] {
  const { rollback, rerun, interruption = [], indexes = [] } = proof;
  const invalid = indexes.filter((one) => !one.valid);
  return [
    ...(rollback ? [{ says: rollbackWords[rollback.verdict], because: rollback.differences }] : []),
    ...(rerun
      ? [
          {
            says: rerunWords[rerun.verdict],
            because: distinct(rerun),
          },
        ]
      : []),
    ...(interruption.length > 0 ? [interrupted(interruption)] : []),
    ...invalid.map((one) => ({ says: `index ${bare(one.name)} is not valid after the run`, because: [] })),
  ];
}

const rollbackWords = {
  restores: "rollback: up, down and up again gives back what was there",
  leaves: "rollback: something stays behind",
  loses: "rollback: something that was there is lost or changed",
  fails: "rollback: it fails",
  none: "rollback: there is none to try",
} as const;

const rerunWords = {
  clean: "second run: a failure leaves nothing behind",
  heals: "second run: it mends what a failed first run leaves behind",
  trips: "second run: it stops at what the first run has left",
  masks: "second run: it reports success over what the first run has left broken",
} as const;

/** Each trial that came out as the verdict says, once. */
function distinct({ verdict, trials }: RerunProof): readonly string[] {
  if (verdict === "clean") return [];
  const said = trials
    .filter((one) => one.verdict === verdict)
    .map(({ file, span, says }) => {
      const when = span ? `after a failure at ${lineOf({ file, span })}` : `after ${file.path} had run`;
      return `${when}: ${says ?? "it was mended"}`;
    });
  return [...new Set(said)];
}

function interrupted(all: NonNullable<Proof["interruption"]>) {
  const bad = all.filter((one) => one.afterRerun !== "valid");
  const says =
    bad.length === 0
      ? `interruption: cancelled in each of ${all.length} waits and run again, it ends as it should`
      : `interruption: cancelled in each of ${all.length} waits and run again, it does not end well after ${bad.length}`;
  return {
    says,
    because: bad.map((one) => `${lineOf(one)}, ${one.phase}: ${one.says ?? one.afterRerun}`),
  };
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
      if (isStall(wait) && (worst === null || wait.longestMs > worst.wait.longestMs))
        worst = { run, who, wait, behind };
    }
  return worst;
}

/** A number is measured where it was measured, and nowhere else; nothing where no table had rows. */
export function cautions({ rows, seedData, statistics }: Proof): readonly string[] {
  const planned =
    statistics === undefined
      ? []
      : [
          `Plans are what production's planner would choose, by its statistics${statistics.redacted ? ", without common values and histograms: how often one value stands there and how far a range reaches it guesses" : ""}. Costs are in its own unit, and no time.`,
        ];
  if (rows === undefined && seedData === undefined) return planned;
  const data = seedData === undefined ? "made-up rows" : `the rows of ${seedData}`;
  return [
    ...planned,
    `Measured on this machine with ${data}: a larger table takes longer, at least in proportion. Nothing here promises how long production takes.`,
  ];
}
