import type { Database, ServerError, Session } from "../../postgres/server.ts";
import { duplicateErrors } from "../../sql/grammar/sqlstates.ts";
import { isControl } from "../../sql/statements/transaction-control.ts";
import { positionAt } from "../../text/offsets.ts";
import type { ModelledVersion, ParsedStatement, Unit } from "../../types.ts";
import { apply, attempt } from "../sending/apply.ts";
import { withheld } from "../sending/sent-text.ts";
import { outerOf } from "../version-under-test.ts";
import type { AppliedHistory, FollowedStatement } from "./applied-history.ts";
import { type Help, salvage } from "./salvage.ts";
import { missingTypes, standIn } from "./stand-ins.ts";

/** What of a run holds for each migration that is applied. */
export interface Following {
  /** How long the next message may take, in milliseconds. */
  readonly patience: number;
  /** A schema was loaded before, which may hold what the version makes. */
  readonly schema: boolean;
  /** Types may stand in for those of extensions that the server has not: that takes a second session. */
  readonly standIns: boolean;
  /** Makes roles that a migration puts together the names of, so that nobody could read them. */
  readonly roles: (names: readonly string[]) => Promise<readonly string[]>;
}

/**
 * Applies a version for those that follow, as its tool would; where that fails, each of its statements that can be applied
 * is. `history` hears of each.
 */
export async function follow(
  database: Database,
  { up }: ModelledVersion,
  following: Following,
  history: AppliedHistory,
): Promise<void> {
  for (const unit of up) {
    const session = await database.connect(following.patience);
    const help = helpFor(database, following, history);
    try {
      history.add(unit, await followed({ session, unit, help }, following.schema, history));
    } finally {
      await session.close().catch(() => {});
    }
  }
}

/** A role that is missing; what an extension would bring that the server has not. */
function helpFor(database: Database, { standIns, roles }: Following, history: AppliedHistory): Help {
  return (refused, statement) => {
    const [, role] = /^role "(.+)" does not exist$/.exec(refused.message) ?? [];
    if (role !== undefined && history.isNewRole(role)) return async () => void (await roles([role]));
    if (!standIns) return null;
    const found = missingTypes(refused, statement);
    if (!found || !history.isNew(found)) return null;
    return () => standIn(database, found);
  };
}

/** What is said of each statement that is sent; null: it applies. */
async function followed(
  { session, unit, help }: { readonly session: Session; readonly unit: Unit; readonly help: Help },
  schema: boolean,
  history: AppliedHistory,
): Promise<readonly FollowedStatement[]> {
  const outer = outerOf([unit]).filter((one) => withheld(one)?.status !== "refused");
  const outcomes = await apply(unit, session);
  const met =
    unit.refused === null && outcomes.every((one) => one.error === null)
      ? null
      : await salvage(session, outer, outcomes, help);
  const isThere = (error: ServerError): boolean => schema && duplicateErrors.has(error.sqlstate);
  const errors = [...(met?.values() ?? [])].filter((one) => one !== null);
  if (errors.some(isThere)) history.there++;
  return outer.flatMap((statement): readonly FollowedStatement[] => {
    const skipped = withheld(statement);
    if (skipped) return [{ statement, says: `is not applied: ${skipped.because}` }];
    if (isControl(statement)) return [];
    const error = met?.get(statement) ?? null;
    if (error === null || isThere(error)) return [{ statement, says: null }];
    return [{ statement, says: `does not apply: ${error.message} (${error.sqlstate})` }];
  });
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
