import type { Statement, Unit } from "../../types.ts";

/** Whether the statement is a query of its own outside any transaction block, so that CONCURRENTLY would run there. */
export function runsAlone({ scope, unit }: Statement): boolean {
  if (scope.in === "autocommit") return true;
  // A tool that looks for CONCURRENTLY itself takes a lone statement out of its transaction.
  const only = unit.statements.length === 1 && unit.refused === null;
  return unit.migration.execution === "automatic" && unit.migration.decide !== undefined && only;
}

/** How to get a concurrent statement to run in this tool, as a sentence without its full stop. */
export function howToRunAlone({ unit, scope, body }: Statement): string {
  const { advice, tool, execution } = unit.migration;
  if (body)
    return `Take it out of the ${body.kind === "do" ? "DO block" : body.kind}, where CONCURRENTLY never runs, into a migration of its own`;
  if (scope.in === "block" && scope.by === "begin" && execution === "autocommit")
    return "Take it out of the BEGIN … COMMIT block, into a migration of its own";
  if (scope.in === "block" && scope.by === "psql") return "Write COMMIT and `\\set AUTOCOMMIT on` above it";
  // Nobody knows the program, only how it sends.
  if (advice.sent !== undefined && execution !== "autocommit")
    return "Send it alone, outside any transaction, with no other statement in its message";
  if (isOnly(unit)) return `With ${tool}: ${advice.alone}`;
  const where = advice.several
    ? "Move it to a migration of its own"
    : "Move it to a migration of its own, one statement per file";
  return `${where}; with ${tool}: ${advice.alone}`;
}

/** Whether a migration has one statement; what stands inside it does not count. */
function isOnly({ statements }: Unit): boolean {
  return statements.length > 0 && statements.slice(1).every((one) => one.body !== null);
}

/** Durations that a build on a large table can outlast; an hour is taken as long enough. */
const longEnough = 3_600_000;

const timeouts = ["lock_timeout", "statement_timeout", "transaction_timeout"];

/** The timeouts in effect that may cancel a build half way. transaction_timeout exists from PostgreSQL 17 on. */
export function shortTimeouts(
  { settings }: Pick<Statement, "settings">,
  postgres: number,
): readonly string[] {
  return timeouts.filter((name) => {
    const ms = settings.get(name)?.ms ?? 0;
    return ms > 0 && ms < longEnough && (name !== "transaction_timeout" || postgres >= 17);
  });
}

/** Whether a transaction block holds both. */
export function inOneBlock(
  { scope: a }: Pick<Statement, "scope">,
  { scope: b }: Pick<Statement, "scope">,
): boolean {
  return a.in === "block" && b.in === "block" && a.id === b.id;
}
