import type { ServerError } from "../postgres/server.ts";
import { isConcurrently } from "../sql/statements/concurrent-command.ts";
import type { Run, Statement, Unit } from "../types.ts";
import { endOf, type ObservedVersion } from "./locks/observe-locks.ts";
import type { Outcome } from "./sending/apply.ts";
import { withheld } from "./sending/sent-text.ts";
import { outerOf, type VersionUnderTest } from "./version-under-test.ts";

/** What became of each statement: of a run as the tool sends it, and of one in which somebody looked on. */
export function runsOf(
  subject: VersionUnderTest,
  outcomes: readonly Outcome[],
  observed: ObservedVersion,
): readonly Run[] {
  return [...subject.up, ...subject.down].flatMap((unit) =>
    outerOf([unit]).map((statement) => runOf(statement, unit, outcomes, observed)),
  );
}

function runOf(
  statement: Statement,
  unit: Unit,
  outcomes: readonly Outcome[],
  { seen, outcomes: apart }: ObservedVersion,
): Run {
  const own = seen.get(statement);
  const end = own && own.locks.length > 0 ? endOf(statement, unit) : null;
  return {
    file: statement.file,
    span: statement.span,
    statement,
    ...statusOf(statement, unit, outcomes, apart),
    ...(own ? { locks: own.locks } : {}),
    ...(own?.blocks ? { blocks: own.blocks } : {}),
    ...(end ? { heldUntil: { file: end.file, span: end.span } } : {}),
  };
}

type Status = Pick<Run, "status" | "sqlstate" | "message">;

const ok: Status = { status: "ok", sqlstate: null, message: null };
const unreached: Status = { status: "skipped", sqlstate: null, message: null };

function statusOf(
  statement: Statement,
  unit: Unit,
  outcomes: readonly Outcome[],
  apart: readonly Outcome[],
): Status {
  const held = withheld(statement);
  if (held) return { status: held.status, sqlstate: null, message: held.because };
  if (unit.refused !== null) return { ...unreached, message: unit.refused };
  const outcome = outcomes.find((one) => one.statements.includes(statement));
  if (!outcome) return unreached;
  if (outcome.error === null) return ok;
  const failing = failingIn(outcome.statements, apart);
  const [at, place] = [outcome.statements.indexOf(failing), outcome.statements.indexOf(statement)];
  if (place < at) return ok;
  return place > at ? unreached : refusedBy(outcome.error);
}

/** Of a string of several statements the server does not say which it was. */
function failingIn(statements: readonly Statement[], apart: readonly Outcome[]): Statement {
  const known = apart.find((one) => one.error !== null && one.statements.length === 1)?.statements[0];
  if (known && statements.includes(known)) return known;
  return (statements.find(isConcurrently) ?? statements.at(-1)) as Statement;
}

/** 42501: it wants a privilege that no migration has here. */
function refusedBy({ sqlstate, message }: ServerError): Status {
  return { status: sqlstate === "42501" ? "refused" : "error", sqlstate, message };
}
