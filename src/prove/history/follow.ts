import type { Database } from "../../postgres/server.ts";
import { duplicateErrors } from "../../sql/grammar/sqlstates.ts";
import { positionAt } from "../../text/offsets.ts";
import type { ModelledVersion, ParsedStatement } from "../../types.ts";
import { apply, attempt } from "../sending/apply.ts";
import { withheld } from "../sending/sent-text.ts";

export interface AppliedHistory {
  /** What did not apply, with its place and the server's words. */
  readonly troubles: readonly string[];
  /** How many found that what they make is there already. */
  readonly there: number;
}

/**
 * Applies a version for those that follow. What it cannot do is said, and the next one is tried. `schema`: one was
 * loaded before, which may hold what the version makes.
 */
export async function follow(
  database: Database,
  version: ModelledVersion,
  patience: number,
  schema: boolean,
): Promise<AppliedHistory> {
  const troubles: string[] = [];
  let there = 0;
  for (const unit of version.up) {
    const session = await database.connect(patience);
    try {
      const outcomes = await apply(unit, session);
      const failed = outcomes.find((one) => one.error !== null);
      if (!failed?.error) continue;
      if (schema && duplicateErrors.has(failed.error.sqlstate)) {
        there++;
        continue;
      }
      const [first] = failed.statements;
      const place = first
        ? `${first.file.path}:${positionAt(first.file, first.span[0]).line}`
        : unit.migration.file.path;
      troubles.push(`${place} does not apply: ${failed.error.message} (${failed.error.sqlstate})`);
    } finally {
      await session.close().catch(() => {});
    }
  }
  return { troubles, there };
}

/** A statement of the migration tool's own. A schema that was loaded may have left it nothing to do. */
export async function execute(database: Database, sql: string, patience: number): Promise<void> {
  const session = await database.connect(patience);
  try {
    await attempt(() => session.execute(sql, "simple"));
  } finally {
    await session.close().catch(() => {});
  }
}

/**
 * Statements of a dump, each on its own: roles, data and what needs a superuser are left out of a throwaway server.
 * `patience` is asked before each, and may throw.
 */
export async function load(
  database: Database,
  statements: readonly ParsedStatement[],
  patience: () => number,
): Promise<readonly string[]> {
  const troubles: string[] = [];
  const session = await database.connect(patience());
  try {
    for (const statement of statements) {
      if (statement.body || statement.kind === "CopyStmt" || withheld(statement) !== null) continue;
      patience();
      const error = await attempt(() => session.execute(statement.text, "simple"));
      if (error && error.sqlstate !== "42501" && !duplicateErrors.has(error.sqlstate))
        troubles.push(
          `${statement.file.path}:${positionAt(statement.file, statement.span[0]).line} does not load: ${error.message} (${error.sqlstate})`,
        );
    }
  } finally {
    await session.close().catch(() => {});
  }
  return troubles;
}
