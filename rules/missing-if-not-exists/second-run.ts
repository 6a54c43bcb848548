import type { TransactionStmt } from "libpg-query";
import type { Draft } from "../../src/check/rule.ts";
import { printName } from "../../src/sql/grammar/name.ts";
import { forLast } from "../../src/text/memoize-last.ts";
import { positionAt } from "../../src/text/offsets.ts";
import type { QualifiedName, Statement, Unit } from "../../src/types.ts";
import { stopsAgain } from "./first-stop.ts";

/** What a second run of the statement would meet, as loud as that can matter. `what`: the statement in words. */
export function secondRun(at: Statement, what: string, clause: string, message: string): Draft {
  const first = canTripAgain(at) ? firstStopOf(at.unit) : null;
  const trips = first === at;
  return {
    span: at.span,
    severity: trips ? "warning" : "notice",
    message: trips
      ? `${what} stops a second run (${message}) after a later statement has failed`
      : `${what} has no ${clause}`,
    instead: `Add ${clause}.`,
    ...(trips ? {} : { why: first ? whyLater(first) : whyHarmless(at) }),
  };
}

/**
 * Whether a second run of the migration can meet what this statement has done: a statement after it, outside its
 * transaction, may fail and leave it standing.
 */
function canTripAgain(statement: Statement): boolean {
  if (statement.migration.guessed) return false;
  const { last, other } = tailOf(statement.unit);
  const own = blockOf(statement);
  const after = (one: Statement | null): boolean => one !== null && one.index > statement.index;
  if (!after(last)) return false;
  return own === null || own !== (last && blockOf(last)) || after(other);
}

/** The first statement that a second run would stop at; those after it are not reached. */
const firstStopOf = forLast((unit: Unit): Statement | null => {
  return unit.statements.find((one) => stopsAgain(one) && canTripAgain(one)) ?? null;
});

function whyLater({ file, span }: Statement): string {
  return `A second run stops before it, at the statement on line ${positionAt(file, span[0]).line}.`;
}

interface Tail {
  /** The last statement that may fail. */
  readonly last: Statement | null;
  /** The last one before it that stands in another transaction. */
  readonly other: Statement | null;
}

/** Found once for a migration: asked for each of ten thousand statements, a search would take quadratic time. */
const tailOf = forLast((unit: Unit): Tail => {
  const last = unit.statements.findLast(mayFail) ?? null;
  const block = last && blockOf(last);
  const apart = (one: Statement) => mayFail(one) && blockOf(one) !== block;
  return { last, other: last && (unit.statements.findLast(apart) ?? null) };
});

function mayFail({ body, node }: Statement): boolean {
  return !body && !(node as { TransactionStmt?: TransactionStmt }).TransactionStmt;
}

function blockOf({ scope }: Statement): number | null {
  return scope.in === "block" ? scope.id : null;
}

/** Why a second run meets nothing of this statement, when it does not. */
function whyHarmless({ scope, migration }: Statement): string {
  if (migration.guessed)
    return "The migration tool is not known here. A tool that runs the file in a transaction rolls this back when the migration fails, so that a second run starts from the same state.";
  return scope.in === "block"
    ? "Its transaction rolls this back when the migration fails, so that a second run starts from the same state. It matters when somebody runs the SQL by hand."
    : "No later statement could fail and make the migration run again. It matters when somebody runs the SQL by hand.";
}

/** What a second run passes, whatever the first one has left. */
export function clearing(index: QualifiedName): string {
  return `DROP INDEX CONCURRENTLY IF EXISTS ${printName(index)};`;
}

/** Code has no place for two words of SQL: the whole call is shown. */
export function shownInCode(
  { call }: Statement,
  { replacement }: Pick<Draft, "replacement">,
): Partial<Draft> {
  const statements = call && replacement?.kind === "instead" ? replacement.statements : [];
  const lines = statements.map(({ sql }) => `\n${sql};`);
  return lines.length > 0 ? { instead: `Add IF EXISTS:${lines.join("")}` } : {};
}
