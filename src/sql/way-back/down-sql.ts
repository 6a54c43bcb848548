import type { Advice, Migration, ModelledVersion, Rollback, StatementRepair, WayBack } from "../../types.ts";
import { printName, quoteIdentifier } from "../grammar/name.ts";
import { isPartitioned, preexistence } from "../locks/preexisting.ts";
import { type CreatedObject, fullName, madeIn, undoing, withTables } from "./down-diff.ts";
import { restoring } from "./restoring-sql.ts";

/** What to write, and where, so that the migration can be taken back; last made, first undone. */
export function rollbackSql(left: readonly CreatedObject[], version: ModelledVersion): string {
  const [first] = left;
  if (!first) return "";
  const { rollback } = first.statement.migration;
  const prefix = rollback.heading?.endsWith(" ") ? rollback.heading : "";
  const lines = [...left]
    .reverse()
    .flatMap(undo)
    // What was written over several lines has the heading on each: without it they would run on the way up.
    .map((sql) => prefix + (prefix ? sql.replaceAll("\n", `\n${prefix}`) : sql));
  const outside = outsideOf(lines, version, first.statement.migration);
  if (outside && !outside.several && lines.length > 1) return inFilesOfTheirOwn(lines, outside);
  const marked = opens(outside, rollback) && (outside.several || lines.length === 1);
  const isBegun = rollback.present || prefix !== "";
  const heading = marked ? [outside.marker] : isBegun ? [] : [rollback.heading ?? []].flat();
  const lead = rollback.place === "none" ? "Keep the rollback at hand" : `Write into ${rollback.where}`;
  return `${lead}:\n${[...heading, ...lines].join("\n")}${marked ? "" : noteOf(outside)}`;
}

type UndoStatements = Pick<Extract<StatementRepair, { kind: "undo" }>, "statements" | "restores">;

/** The same statements without where they go; none where one of them nobody can write but its author. */
export function undoStatements(left: readonly CreatedObject[]): UndoStatements {
  const lines = [...left].reverse().flatMap(undo);
  const statements = lines.some((sql) => sql.startsWith("--"))
    ? []
    : lines.map((sql) => ({ sql: sql.replace(/;$/, "") }));
  // What its maker takes back is not brought back here.
  const restored = left.filter(({ replacedGoes }) => !replacedGoes);
  return { statements, restores: restored.flatMap(({ replaces }) => replaces?.by.file.path ?? []) };
}

/** One file, or one section of it, cannot hold them all. */
function inFilesOfTheirOwn(lines: readonly string[], { tool }: Outside): string {
  return `${tool} runs one concurrent statement per file. Give each step a migration of its own, with one of these as its rollback, the last step's first:\n${lines.join("\n")}`;
}

/** Whether the tool's marker is what the rollback, yet to be written, begins with. */
function opens(
  outside: Outside | null,
  { present, place, heading }: Rollback,
): outside is Outside & { marker: string } {
  if (present || outside?.marker === undefined) return false;
  return place === "file" || (heading !== undefined && outside.marker.startsWith(heading));
}

interface Outside extends Advice {
  readonly tool: string;
}

/** How a rollback that drops an index concurrently is kept out of a transaction; null where it is. */
function outsideOf(lines: readonly string[], version: ModelledVersion, up: Migration): Outside | null {
  const { execution, advice } = version.down[0]?.migration ?? up.rollback.unwritten ?? up;
  if (execution === "autocommit" || !lines.some((line) => line.includes("CONCURRENTLY"))) return null;
  // One statement in a query of its own is in no transaction.
  const alone = lines.length === 1 && version.down.length === 0;
  return alone && (execution === "one-query" || execution === "automatic")
    ? null
    : { ...advice, tool: up.tool };
}

function noteOf(outside: Outside | null): string {
  return outside === null
    ? ""
    : `\nDROP INDEX CONCURRENTLY must run outside any transaction; with ${outside.tool}: ${outside.alone}.`;
}

/** How to take back what a version adds to tables that were there before; null where it adds nothing. */
export function wayBack(version: ModelledVersion): WayBack | null {
  const made = madeIn(version).filter((one) => preexistence(one.table, one.statement) !== "new");
  const [first] = made;
  if (!first) return null;
  const { file, rollback } = first.statement.migration;
  const { left, mismatches } = undoing(version);
  const written = rollback.present && left.length === 0 && mismatches.length === 0;
  return {
    file,
    sql: [...made].reverse().flatMap(undo).join("\n"),
    written: written ? rollback.where : null,
  };
}

/** How to take back what a version makes, last made first; empty where it makes nothing that is known. */
export function undoSql(version: ModelledVersion): string {
  const made = withTables(madeIn(version), version);
  const [first] = made;
  if (!first) return "";
  const lines = [...made].reverse().flatMap(undo);
  return lines.join("\n") + noteOf(outsideOf(lines, version, first.statement.migration));
}

/** The statements that take away what was made, and bring back what stood there before. */
function undo(made: CreatedObject): readonly string[] {
  if (made.replaces && !made.replacedGoes) return restoring(made, made.replaces);
  if (made.kind === "constraint")
    return [`ALTER TABLE ${printName(made.table)} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(made.name)};`];
  const { statement, table } = made;
  if (made.kind === "table")
    return [`DROP ${made.isView ? "MATERIALIZED VIEW" : "TABLE"} IF EXISTS ${printName(table)};`];
  const plain = isPartitioned(table, statement);
  return [`DROP INDEX ${plain ? "" : "CONCURRENTLY "}IF EXISTS ${printName(fullName(made))};`];
}
