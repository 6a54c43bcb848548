import type { ModelledVersion, WayBack } from "../../types.ts";
import { printName, quoteIdentifier } from "../grammar/name.ts";
import { isPartitioned, preexistence } from "../locks/preexisting.ts";
import { type CreatedObject, fullName, madeIn, undoing } from "./down-diff.ts";

/** What to write, and where, so that the migration can be taken back; last made, first undone. */
export function rollbackSql(left: readonly CreatedObject[], version: ModelledVersion): string {
  const [first] = left;
  if (!first) return "";
  const { rollback, advice, tool } = first.statement.migration;
  const prefix = rollback.heading?.endsWith(" ") ? rollback.heading : "";
  const lines = [...left].reverse().map((made) => prefix + undo(made));
  const concurrent = lines.some((line) => line.includes("CONCURRENTLY"));
  const heading = rollback.heading && !rollback.present && prefix === "" ? [rollback.heading] : [];
  const lead = rollback.place === "none" ? "Keep the rollback at hand" : `Write into ${rollback.where}`;
  const down = version.down[0]?.migration ?? first.statement.migration;
  const outside =
    concurrent && down.execution !== "autocommit"
      ? `\nDROP INDEX CONCURRENTLY must run outside any transaction; with ${tool}: ${advice.alone}.`
      : "";
  return `${lead}:\n${[...heading, ...lines].join("\n")}${outside}`;
}

/** How to take back what a version adds to tables that were there before; null where it adds nothing. */
export function wayBack(version: ModelledVersion): WayBack | null {
  const made = madeIn(version).filter((one) => preexistence(one.table, one.statement) !== "new");
  const [first] = made;
  if (!first) return null;
  const { file, rollback } = first.statement.migration;
  const { left, mismatches } = undoing(version);
  const written = rollback.present && left.length === 0 && mismatches.length === 0;
  return { file, sql: [...made].reverse().map(undo).join("\n"), written: written ? rollback.where : null };
}

function undo(made: CreatedObject): string {
  if (made.kind === "constraint")
    return `ALTER TABLE ${printName(made.table)} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(made.name)};`;
  const { statement, table } = made;
  if (made.kind === "table") return `DROP TABLE IF EXISTS ${printName(table)};`;
  const plain = isPartitioned(table, statement);
  return `DROP INDEX ${plain ? "" : "CONCURRENTLY "}IF EXISTS ${printName(fullName(made))};`;
}
