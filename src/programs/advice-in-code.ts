import { readSql } from "../parse/grammar.ts";
import { tableOf } from "../sql/locks/locks-taken.ts";
import type { Advice, AdvisedStatement, Direction, ModelledVersion, Rollback, SourceFile } from "../types.ts";

type Write = NonNullable<Advice["inCode"]>;

interface AdvisedFinding {
  readonly file: SourceFile;
  readonly direction: Direction;
  readonly instead: string | undefined;
}

/** Of migrations in code what is to be written is code, too: each statement that an advice shows, as the tool's own call. */
export function adviseInCode<T extends AdvisedFinding>(
  findings: readonly T[],
  version: ModelledVersion,
): readonly T[] {
  const units = [...version.up, ...version.down].filter(({ migration }) => migration.advice.inCode);
  if (units.length === 0) return findings;
  const known: AdvisedStatement["tableOf"] = (index) =>
    tableOf(index, version.after) ?? tableOf(index, version.before);
  return findings.map((finding) => {
    const { instead, file } = finding;
    const migration = units.find((unit) => unit.migration.file === file)?.migration;
    const write = migration?.advice.inCode;
    if (instead === undefined || !write || isWrittenAsSql(instead, migration.rollback)) return finding;
    return { ...finding, instead: inCode(instead, write, known) };
  });
}

/** src/sql/way-back/down-sql.ts begins so. */
function isWrittenAsSql(advice: string, { takesSql, where }: Rollback): boolean {
  return takesSql === true && advice.startsWith(`Write into ${where}:`);
}

/** The first line is prose; below it stand statements, each on lines of its own, and more prose. */
function inCode(advice: string, write: Write, known: AdvisedStatement["tableOf"]): string {
  const [first = "", ...lines] = advice.split("\n");
  const told = [first];
  while (lines.length > 0) {
    const count = lines.findIndex((line) => line.endsWith(";")) + 1;
    const sent = count > 0 ? calls(lines.slice(0, count).join("\n"), write, known) : null;
    told.push(...(sent ? sent.flatMap(indented) : lines.slice(0, 1)));
    lines.splice(0, sent ? count : 1);
  }
  return told.join("\n");
}

/** Null where it is no SQL. */
function calls(sql: string, write: Write, known: AdvisedStatement["tableOf"]): readonly string[] | null {
  const read = readSql(sql);
  if (!("statements" in read) || read.statements.length === 0) return null;
  return read.statements.map(({ kind, node, span: [start, end] }) => {
    const text = sql.slice(start, end);
    // What only asks is run by hand.
    return kind === "SelectStmt" ? `${text};` : write({ node, text, tableOf: known });
  });
}

/** Reports keep the lines of what is indented. */
function indented(code: string): readonly string[] {
  return code.split("\n").map((line) => `  ${line}`);
}
