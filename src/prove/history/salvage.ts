import { ServerError, type Session, SessionLost } from "../../postgres/server.ts";
import { isControl } from "../../sql/statements/transaction-control.ts";
import type { Statement } from "../../types.ts";
import { attempt, type Outcome, send } from "../sending/apply.ts";

/**
 * no transaction block (active_sql_transaction), a new value of an enum (unsafe_new_enum_value_usage): a statement that is
 * refused inside of a transaction may pass outside.
 */
const ofBlocks: ReadonlySet<string> = new Set(["25001", "55P04"]);

/** What a statement is refused with; null: it applies. */
export type SalvagedStatements = ReadonlyMap<Statement, ServerError | null>;

/** What can be done about a refusal, so that the statement may pass after it; null: nothing. */
export type Help = (refused: ServerError, statement: Statement) => (() => Promise<void>) | null;

/**
 * Goes on where a migration has failed that others are to follow: the server has taken back its transaction, so that each
 * statement of it is sent again, within a savepoint of its own, and so is what comes after it. `outcomes`: of what was sent
 * before.
 */
export async function salvage(
  session: Session,
  statements: readonly Statement[],
  outcomes: readonly Outcome[],
  help: Help,
): Promise<SalvagedStatements> {
  const stand = standing(statements, outcomes);
  const rest = statements.filter((one) => !isControl(one) && !stand.has(one));
  const salvaging = new Salvaging(session, help);
  const failing = outcomes.find((one) => one.error !== null)?.error;
  try {
    for (const statement of rest) await salvaging.send(statement);
    await salvaging.end();
  } catch (error) {
    if (!(error instanceof SessionLost)) throw error;
    const ended = failing ?? new ServerError(error.message, "57P01");
    for (const statement of rest) if (!salvaging.all.get(statement)) salvaging.all.set(statement, ended);
  }
  return salvaging.all;
}

/** Those whose transaction was not the one that failed. */
function standing(statements: readonly Statement[], outcomes: readonly Outcome[]): ReadonlySet<Statement> {
  const failing = outcomes.find((one) => one.error !== null);
  const lost = new Set((failing?.statements ?? []).map(blockOf));
  // A COMMIT that is refused takes its transaction along.
  if (failing?.statements.length === 0) lost.add(blockOf(statements.at(-1)));
  const taken = outcomes.flatMap((one) => (one.error === null ? one.statements : []));
  return new Set(taken.filter((one) => blockOf(one) === null || !lost.has(blockOf(one))));
}

function blockOf(statement: Statement | undefined): number | null {
  return statement?.scope.in === "block" ? statement.scope.id : null;
}

class Salvaging {
  readonly all = new Map<Statement, ServerError | null>();
  readonly #session: Session;
  /** The transaction that statements share where they did: what one of them sets for it, others may need. */
  #open: number | null = null;
  #inside: Statement[] = [];

  readonly #help: Help;

  constructor(session: Session, help: Help) {
    this.#session = session;
    this.#help = help;
  }

  async send(statement: Statement): Promise<void> {
    const block = blockOf(statement);
    if (block !== this.#open) await this.end();
    const sent = () => (block === null ? this.#alone(statement) : this.#inBlock(statement, block));
    const refused = await sent();
    this.all.set(statement, refused);
    const help = refused && this.#help(refused, statement);
    if (!help) return;
    // Another session is to see what was made so far.
    await this.end();
    await help();
    this.all.set(statement, await sent());
  }

  /** A transaction whose COMMIT is refused leaves nothing of its statements. */
  async end(): Promise<void> {
    if (this.#open === null) return;
    this.#open = null;
    const refused = await attempt(() => this.#session.simple("COMMIT"));
    if (refused) for (const statement of this.#inside) this.all.set(statement, refused);
    this.#inside = [];
  }

  #alone(statement: Statement): Promise<ServerError | null> {
    return send(this.#session, [statement]);
  }

  async #inBlock(statement: Statement, block: number): Promise<ServerError | null> {
    if (this.#open === null) await this.#session.simple("BEGIN");
    this.#open = block;
    await this.#session.simple("SAVEPOINT indexwright");
    const refused = await send(this.#session, [statement]);
    if (!refused) {
      await this.#session.simple("RELEASE SAVEPOINT indexwright");
      this.#inside.push(statement);
      return null;
    }
    await this.#session.simple("ROLLBACK TO SAVEPOINT indexwright; RELEASE SAVEPOINT indexwright");
    if (!ofBlocks.has(refused.sqlstate)) return refused;
    await this.end();
    return this.#alone(statement);
  }
}
