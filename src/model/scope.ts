import type { TransactionStmt } from "libpg-query";
import { isBegunByPsql } from "../sql/statements/begun-by-psql.ts";
import { isConcurrently } from "../sql/statements/concurrent-command.ts";
import type { Execution, Migration, ParsedStatement, Scope, SentStatement } from "../types.ts";

type BlockOpener = Extract<Scope, { in: "block" }>["by"];

/** Where one statement stands, before locks are known. null: autocommit. */
export interface ScopePlace {
  readonly by: BlockOpener;
  readonly id: number;
  readonly opener?: ParsedStatement;
}

export interface Placement {
  /** In the order in which they are sent. */
  readonly statements: readonly ParsedStatement[];
  readonly places: readonly (ScopePlace | null)[];
  readonly execution: Execution;
  readonly why: string;
  readonly refused: string | null;
}

/** A block that is open while statements are walked. */
interface Open {
  readonly by: BlockOpener;
  readonly id: number;
  readonly opener?: ParsedStatement;
}

let lastId = 0;

/** In which transaction each statement of a migration runs, by how its tool sends it and by its own BEGIN and COMMIT. */
export function placeInScope(migration: Migration, statements: readonly ParsedStatement[]): Placement {
  const outer = statements.filter((one) => one.body === null);
  const decided = decide(migration, outer);
  const strings = crowded(migration, decided.execution, outer);
  const walk = new Walk(decided.execution);
  const sent = new Map(outer.map((statement, at) => [statement, decided.sent?.[at]]));
  const ordered = decided.order ? inOrder(statements, outer, decided.order) : statements;
  const places = ordered.map((statement) =>
    statement.body
      ? walk.inside()
      : walk.step(statement, sent.get(statement), strings.get(statement) ?? null),
  );
  return {
    statements: ordered,
    places,
    execution: decided.execution,
    why: decided.why,
    refused: decided.refused,
  };
}

/** What a statement's body holds goes with it. */
function inOrder(
  statements: readonly ParsedStatement[],
  outer: readonly ParsedStatement[],
  order: readonly number[],
): readonly ParsedStatement[] {
  const groups = new Map<ParsedStatement, ParsedStatement[]>();
  let group: ParsedStatement[] = [];
  for (const statement of statements) {
    if (statement.body === null) {
      group = [];
      groups.set(statement, group);
    }
    group.push(statement);
  }
  return order.flatMap((at) => {
    const statement = outer[at];
    return statement ? (groups.get(statement) ?? []) : [];
  });
}

interface DecidedSending {
  readonly sent: readonly SentStatement[] | null;
  readonly order?: readonly number[];
  readonly execution: Execution;
  readonly why: string;
  readonly refused: string | null;
}

function decide(migration: Migration, outer: readonly ParsedStatement[]): DecidedSending {
  const { decide: ask, execution, why } = migration;
  if (ask) {
    const answer = ask(outer.map((one) => one.text));
    return { ...answer, refused: answer.refused ?? null };
  }
  if (execution !== "automatic") return { sent: null, execution, why, refused: null };
  // An in-house runner, by --execution automatic: concurrent statements alone, what stands between them in blocks.
  let block = 0;
  const sent = outer.map((statement): SentStatement => {
    if (!isConcurrently(statement)) return { as: "block", block };
    block++;
    return { as: "alone" };
  });
  return { sent, execution, why, refused: null };
}

/** The query string of each statement that shares it with another; a string of one statement is as good as alone. */
function crowded(
  migration: Migration,
  execution: Execution,
  outer: readonly ParsedStatement[],
): ReadonlyMap<ParsedStatement, number> {
  // Of code each call is a query of its own, whoever says otherwise.
  const whole = execution === "one-query" && !migration.pieces && !migration.sent;
  const groups = new Map<number, ParsedStatement[]>();
  for (const statement of outer) {
    const number = whole ? 0 : statement.piece;
    if (number === null) continue;
    const group = groups.get(number) ?? [];
    groups.set(number, group);
    group.push(statement);
  }
  const strings = new Map<ParsedStatement, number>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const id = ++lastId;
    for (const statement of group) strings.set(statement, id);
  }
  return strings;
}

class Walk {
  readonly #execution: Execution;
  readonly #blocks = new Map<number, Open>();
  #open: Open | null;
  #left = false;
  /** The query string being walked, and the transaction that now stands in it. */
  #string: { readonly number: number; id: number } | null = null;
  #last: ScopePlace | null = null;

  constructor(execution: Execution) {
    this.#execution = execution;
    this.#open = null;
    this.#open = this.#initial();
  }

  #initial(): Open | null {
    if (this.#left) return null;
    if (this.#execution === "transaction") return { by: "tool", id: ++lastId };
    if (this.#execution === "batch") return { by: "batch", id: ++lastId };
    if (this.#execution === "pipeline") return { by: "pipeline", id: ++lastId };
    return null;
  }

  /** A statement in a DO block or a routine runs in its caller's transaction, and can never leave it. */
  inside(): ScopePlace {
    return { by: "function", id: this.#last?.id ?? ++lastId };
  }

  step(
    statement: ParsedStatement,
    sent: SentStatement | undefined,
    string: number | null,
  ): ScopePlace | null {
    // Over another connection: what is open here stays as it is.
    if (statement.beside) return string === null ? null : { by: "string", id: string };
    const control = (statement.node as { TransactionStmt?: TransactionStmt }).TransactionStmt;
    this.#begin(statement, string);
    const place = this.#place(sent, string, control);
    this.#last = place;
    if (control) this.#control(control, statement);
    return place;
  }

  /** Under AUTOCOMMIT off psql sends BEGIN before a query, where no transaction is open. */
  #begin(statement: ParsedStatement, string: number | null): void {
    if (this.#open || !statement.begun) return;
    const goesOn = string !== null && this.#string?.number === string;
    if (!goesOn && isBegunByPsql(statement)) this.#open = { by: "psql", id: ++lastId, opener: statement };
  }

  #place(
    sent: SentStatement | undefined,
    string: number | null,
    control: TransactionStmt | undefined,
  ): ScopePlace | null {
    if (this.#open && (this.#open.by === "begin" || this.#open.by === "psql" || !sent))
      return this.#in(this.#open, string);
    if (sent?.as === "block") return this.#block(sent.block ?? 0);
    if (string !== null && sent?.as !== "alone") return this.#in(null, string);
    this.#string = null;
    return control ? null : this.#open;
  }

  #block(number: number): ScopePlace {
    const open = this.#blocks.get(number) ?? { by: "tool", id: ++lastId };
    this.#blocks.set(number, open);
    return open;
  }

  /** A string of several statements is an implicit block; one that COMMIT ends opens again with the next statement. */
  #in(open: Open | null, string: number | null): ScopePlace {
    if (string === null) {
      this.#string = null;
      return open as Open;
    }
    if (this.#string?.number !== string) this.#string = { number: string, id: open?.id ?? ++lastId };
    return open ?? { by: "string", id: this.#string.id };
  }

  #control(control: TransactionStmt, statement: ParsedStatement): void {
    switch (control.kind) {
      case "TRANS_STMT_BEGIN":
      case "TRANS_STMT_START":
        // Inside a block it only warns.
        this.#open ??= { by: "begin", id: this.#string?.id ?? ++lastId, opener: statement };
        return;
      case "TRANS_STMT_COMMIT":
      case "TRANS_STMT_ROLLBACK":
      case "TRANS_STMT_PREPARE":
        this.#end(control.chain === true, statement);
    }
  }

  #end(chain: boolean, statement: ParsedStatement): void {
    const pipeline = this.#execution === "pipeline";
    if (this.#open && this.#open.by !== "begin" && this.#open.by !== "psql") this.#left = !pipeline;
    if (this.#string) this.#string.id = ++lastId;
    if (chain && this.#open) this.#open = { ...this.#open, by: "begin", id: ++lastId, opener: statement };
    else this.#open = pipeline ? this.#initial() : null;
  }
}
