import type { Session } from "../../postgres/server.ts";
import { isConcurrently } from "../../sql/statements/concurrent-command.ts";
import { controlOf } from "../../sql/statements/transaction-control.ts";
import type { Statement } from "../../types.ts";
import { attempt, type Outcome, send } from "./apply.ts";
import { withheld } from "./sent-text.ts";

/**
 * Whether a string of several statements may be sent one by one, in the transactions that the server would make of it:
 * one around all, in which BEGIN changes nothing, up to a COMMIT or ROLLBACK, after which the next begins (manual, 53.2.2.1).
 */
export function comesApart(statements: readonly Statement[]): boolean {
  const inside = isInside(statements);
  let begun = false;
  for (const statement of statements) {
    if (withheld(statement) !== null || isConcurrently(statement)) return false;
    const kind = controlOf(statement)?.kind;
    if (kind === undefined) continue;
    // What else would have to be put together again.
    if (inside || (!opening.has(kind) && !closing.has(kind))) return false;
    if (controlOf(statement)?.chain) return false;
    begun = opening.has(kind);
  }
  // It would stay open after the string.
  return !begun;
}

/** In a transaction that was open before the string. */
function isInside(statements: readonly Statement[]): boolean {
  const scope = statements[0]?.scope;
  if (scope?.in !== "block" || scope.by === "string") return false;
  return (
    scope.by === "psql" ||
    scope.opener === undefined ||
    !statements.some((one) => one.span[0] === scope.opener?.span[0])
  );
}

const opening: ReadonlySet<string> = new Set(["TRANS_STMT_BEGIN", "TRANS_STMT_START"]);
const closing: ReadonlySet<string> = new Set(["TRANS_STMT_COMMIT", "TRANS_STMT_ROLLBACK"]);

/** Stands around one statement, in its transaction. */
type SendEach = (statement: Statement, send: () => Promise<Outcome>) => Promise<Outcome>;

/** Sends such a string one by one, up to the first error, after which it leaves no transaction open. */
export async function sendApart(
  session: Session,
  statements: readonly Statement[],
  each: SendEach,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const inside = isInside(statements);
  let open = inside;
  for (const statement of statements) {
    const kind = controlOf(statement)?.kind ?? "";
    if (!open && !closing.has(kind)) await session.simple("BEGIN");
    open = !closing.has(kind);
    const now = async (): Promise<Outcome> => ({
      statements: [statement],
      error: await send(session, [statement]),
    });
    const outcome = opening.has(kind)
      ? { statements: [statement], error: null }
      : kind === ""
        ? await each(statement, now)
        : await now();
    outcomes.push(outcome);
    if (!outcome.error) continue;
    if (!inside) await attempt(() => session.simple("ROLLBACK"));
    return outcomes;
  }
  const error = open && !inside ? await attempt(() => session.simple("COMMIT")) : null;
  const last = outcomes.pop();
  return last ? [...outcomes, { ...last, error: last.error ?? error }] : outcomes;
}
