import { ServerError, type Session, SessionLost } from "../../postgres/server.ts";
import { quoteLiteral } from "../../sql/grammar/name.ts";
import { isPrepared } from "../../sql/statements/prepared-message.ts";
import { endsTransaction, isControl, leavesItsOwnOpen } from "../../sql/statements/transaction-control.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Statement, Unit } from "../../types.ts";
import { sentText, withheld } from "./sent-text.ts";

/** What became of one message to the server. */
export interface Outcome {
  /** The statements it held. */
  readonly statements: readonly Statement[];
  readonly error: ServerError | null;
}

/**
 * Stands around the sending of one message, in the transaction that it goes to: it sends the message, once or not at
 * all, and may look before and after.
 */
export type SendMessage = (
  statements: readonly Statement[],
  send: () => Promise<readonly Outcome[]>,
) => Promise<readonly Outcome[]>;

const plainly: SendMessage = (_, send) => send();

/** Sends a migration as its tool would, up to the first error. The session is left outside any transaction. */
export async function apply(
  unit: Unit,
  session: Session,
  around: SendMessage = plainly,
): Promise<readonly Outcome[]> {
  const outer = unit.statements.filter((one) => one.body === null);
  if (unit.refused !== null || outer.length === 0) return [];
  await startSession(unit, session);
  if (unit.execution === "pipeline") return around(outer, () => pipelined(outer, session));
  const outcomes: Outcome[] = [];
  const wrapper = new Wrapper(session);
  for (const message of messagesOf(unit, outer)) {
    await wrapper.open(message);
    outcomes.push(...(await around(message, async () => [await wrapper.send(message)])));
    if (outcomes.some((one) => one.error)) break;
  }
  const closing = await wrapper.end(outcomes.at(-1)?.error === null, leavesItsOwnOpen(unit));
  return closing ? [...outcomes, { statements: [], error: closing }] : outcomes;
}

/** Gives the session what the tool, or the configuration, says that it starts with. */
async function startSession({ migration }: Unit, session: Session): Promise<void> {
  for (const [name, value] of migration.session ?? []) {
    const sql = `SELECT set_config(${quoteLiteral(name)}, ${quoteLiteral(value)}, false)`;
    const refused = await attempt(() => session.simple(sql));
    if (refused)
      throw new UsageError(
        `PostgreSQL refuses ${name}, which sessions start with (\`session\` in the configuration): ${refused.message}`,
      );
  }
}

/** The strings that reach the server, each with its statements. */
export function messagesOf(unit: Unit, outer: readonly Statement[]): readonly (readonly Statement[])[] {
  if (unit.execution === "one-query" && !unit.migration.pieces && !unit.migration.sent)
    return outer.length > 0 ? [outer] : [];
  const messages: Statement[][] = [];
  for (const statement of outer) {
    const last = messages.at(-1);
    if (last && statement.piece !== null && last[0]?.piece === statement.piece) last.push(statement);
    else messages.push([statement]);
  }
  return messages;
}

const wrapped: ReadonlySet<string> = new Set(["tool", "batch", "psql"]);

/** The transaction that the tool opens and closes round what it sends. */
class Wrapper {
  readonly #session: Session;
  #block: number | null = null;
  /** psql leaves what is open at the end to the server, which rolls it back. */
  #commits = true;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Makes the transaction that a message goes to. */
  async open(statements: readonly Statement[]): Promise<void> {
    const [first] = statements;
    const scope = first?.scope;
    const own = scope?.in === "block" && wrapped.has(scope.by) ? scope.id : null;
    if (own !== null && own !== this.#block) this.#commits = scope?.in === "block" && scope.by !== "psql";
    // Inside the file's own block, or after its COMMIT, the tool has nothing to open.
    if (own !== null && own !== this.#block) {
      await this.#close("COMMIT");
      await this.#session.simple("BEGIN");
      this.#block = own;
    } else if (own === null && scope?.in === "autocommit" && !isControl(first)) await this.#close("COMMIT");
  }

  async send(statements: readonly Statement[]): Promise<Outcome> {
    if (statements.some(endsTransaction)) this.#block = null;
    return { statements, error: await send(this.#session, statements) };
  }

  /** @param goesOn whether a transaction is open that the migration itself has begun */
  async end(well: boolean, goesOn: boolean): Promise<ServerError | null> {
    if (this.#block === null && !goesOn && well) return null;
    const last = well && (goesOn || this.#commits) ? "COMMIT" : "ROLLBACK";
    return attempt(() => this.#session.simple(last));
  }

  async #close(how: string): Promise<void> {
    if (this.#block !== null) await this.#session.simple(how);
    this.#block = null;
  }
}

/**
 * One message. A statement alone goes by the extended protocol, which takes no second one with it: of several that are
 * prepared the server says so.
 */
export function send(session: Session, statements: readonly Statement[]): Promise<ServerError | null> {
  const sent = statements.filter((one) => withheld(one) === null);
  const [first, ...more] = sent;
  if (!first) return Promise.resolve(null);
  return attempt(() => {
    // For COPY … FROM STDIN that protocol would wait for rows.
    if (more.length === 0 && first.kind !== "CopyStmt") return session.execute(sentText(first), "extended");
    return session.execute(sent.map(sentText).join(";\n"), isPrepared(first) ? "extended" : "simple");
  });
}

export async function attempt(work: () => Promise<unknown>): Promise<ServerError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof ServerError) return error;
    throw error;
  }
}

async function pipelined(all: readonly Statement[], session: Session): Promise<readonly Outcome[]> {
  const outer = all.filter((one) => withheld(one) === null);
  const answers = await session.pipeline(outer.map(sentText));
  return answers.flatMap((answer, index): readonly Outcome[] => {
    const statement = outer[index];
    if (answer instanceof SessionLost) throw answer;
    return statement
      ? [{ statements: [statement], error: answer instanceof ServerError ? answer : null }]
      : [];
  });
}
