import type { Migration, ModelledVersion, WayBack } from "../../types.ts";
import { printName, quoteIdentifier } from "../grammar/name.ts";
import { isPartitioned, liveness } from "../locks/preexisting.ts";
import { type CreatedObject, fullName, madeIn, undoing, withTables } from "./down-diff.ts";

/** What to write, and where, so that the migration can be taken back; last made, first undone. */
export function rollbackSql(left: readonly CreatedObject[], version: ModelledVersion): string {
  const [first] = left;
  if (!first) return "";
  const { rollback } = first.statement.migration;
  const prefix = rollback.heading?.endsWith(" ") ? rollback.heading : "";
  const lines = [...left].reverse().map((made) => prefix + undo(made));
  const heading = rollback.heading && !rollback.present && prefix === "" ? [rollback.heading] : [];
  const lead = rollback.place === "none" ? "Keep the way back at hand" : `Write into ${rollback.where}`;
  return `${lead}:\n${[...heading, ...lines].join("\n")}${outsideNote(lines, version, first.statement.migration)}`;
}

/** How a rollback that drops an index concurrently is kept out of a transaction; empty where it is. */
function outsideNote(lines: readonly string[], version: ModelledVersion, up: Migration): string {
  const { execution } = version.down[0]?.migration ?? up;
  if (execution === "autocommit" || !lines.some((line) => line.includes("CONCURRENTLY"))) return "";
  return `\nDROP INDEX CONCURRENTLY must run outside any transaction; with ${up.tool}: ${up.advice.alone}.`;
}

/** How to take back what a version adds to tables that were there before; null where it adds nothing. */
export function wayBack(version: ModelledVersion): WayBack | null {
  const made = madeIn(version).filter((one) => liveness(one.table, one.statement) !== "idle");
  const [first] = made;
  if (!first) return null;
  const { file, rollback } = first.statement.migration;
  const { left, mismatches } = undoing(version);
  const written = rollback.present && left.length === 0 && mismatches.length === 0;
  return { file, sql: [...made].reverse().map(undo).join("\n"), written: written ? rollback.where : null };
}

/** How to take back what a version makes, last made first; empty where it makes nothing that is known. */
export function undoSql(version: ModelledVersion): string {
  const made = withTables(madeIn(version), version);
  const [first] = made;
  if (!first) return "";
  const lines = [...made].reverse().map(undo);
  return lines.join("\n") + outsideNote(lines, version, first.statement.migration);
}

function undo(made: CreatedObject): string {
  if (made.kind === "constraint")
    return `ALTER TABLE ${printName(made.table)} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(made.name)};`;
  const { statement, table } = made;
  if (made.kind === "table") return `DROP TABLE IF EXISTS ${printName(table)};`;
  const plain = isPartitioned(table, statement);
  return `DROP INDEX ${plain ? "" : "CONCURRENTLY "}IF EXISTS ${printName(fullName(made))};`;
}
