import { allBlocked, blockedOn } from "../../postgres/questions/lock-conflicts.ts";
import { type HeldLock, locksHeld, type Relations, relationsIn } from "../../postgres/questions/locks.ts";
import type { Session } from "../../postgres/server.ts";
import { isAtLeast } from "../../sql/locks/locks-taken.ts";
import { isConcurrently } from "../../sql/statements/concurrent-command.ts";
import { isControl } from "../../sql/statements/transaction-control.ts";
import type { BlockedCommand, ProvenLock, Statement, Unit } from "../../types.ts";
import { frozen } from "../interruption/stop-at-waits.ts";
import { apply, attempt, type Outcome, type SendMessage, send } from "../sending/apply.ts";
import { withheld } from "../sending/sent-text.ts";
import { comesApart, sendApart } from "../sending/split-simple-query.ts";
import { type Copy, onCopy, type VersionUnderTest } from "../version-under-test.ts";
import { tablesOf } from "./concurrent-tables.ts";

/** What was seen while a statement's transaction was open. */
export interface SeenStatement {
  readonly locks: readonly ProvenLock[];
  /** null: there is no second session to ask from. */
  readonly blocks: readonly BlockedCommand[] | null;
  /** The tables, as written in SQL, with which somebody would have had to wait. */
  readonly tables: readonly string[];
  /** For a concurrent command: the waits that it has. */
  readonly phases?: readonly string[];
}

export interface ObservedVersion {
  readonly seen: ReadonlyMap<Statement, SeenStatement>;
  /** Statement by statement, also where the tool sends several in one string. */
  readonly outcomes: readonly Outcome[];
  /** The tables that stood there before, as written in SQL. */
  readonly fillable: readonly string[];
}

/** Plays the version on a copy without rows, and looks from a second session at every statement's locks. */
export function observe(subject: VersionUnderTest): Promise<ObservedVersion> {
  return onCopy(subject, async (copy) => {
    const watcher = subject.server.can.concurrency ? await copy.connect() : null;
    const seen = new Map<Statement, SeenStatement>();
    const outcomes: Outcome[] = [];
    // The migration's own session may be set to find other catalogs first.
    const aside = watcher ?? (await copy.connect());
    const fillable = [...(await relationsIn(aside)).values()]
      .filter(({ kind }) => "rp".includes(kind))
      .map(({ name }) => name);
    for (const part of [subject.up, subject.down]) {
      // On the way back, what the way up has made is in use.
      const existing = await relationsIn(aside);
      for (const unit of part) {
        // A session of its own, as for one run of the tool after the other: what this one sets ends with it.
        const session = await copy.connect();
        const look: Look = { copy, session, watcher, existing, seen, held: new Map(), block: null };
        const met = await apply(unit, session, around(look));
        await session.close();
        outcomes.push(...met);
        if (met.some((one) => one.error)) return { seen, outcomes, fillable };
      }
    }
    return { seen, outcomes, fillable };
  });
}

interface TakenLock extends HeldLock {
  readonly by: Statement;
}

interface Look {
  readonly copy: Copy;
  readonly session: Session;
  readonly watcher: Session | null;
  readonly existing: Relations;
  readonly seen: Map<Statement, SeenStatement>;
  /** What the open transaction holds already, by relation, and who took it. */
  held: ReadonlyMap<string, TakenLock>;
  block: number | null;
}

function around(look: Look): SendMessage {
  return async (statements, sendAll) => {
    const [first, ...more] = statements;
    if (!first || statements.some((one) => withheld(one) !== null)) return sendAll();
    if (more.length > 0) return comesApart(statements) ? apart(look, statements) : sendAll();
    if (isControl(first)) return sendAll();
    if (first.scope.in === "block" && first.scope.by !== "pipeline") return inBlock(look, first, sendAll);
    if (isConcurrently(first)) return concurrently(look, first, sendAll);
    return alone(look, first, sendAll);
  };
}

async function inBlock(
  look: Look,
  statement: Statement,
  sendAll: () => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  enter(look, statement);
  const outcomes = await sendAll();
  if (outcomes.every((one) => one.error === null)) look.seen.set(statement, await looked(look, statement));
  return outcomes;
}

/** What one transaction holds is nothing to the next. */
function enter(look: Look, { scope }: Statement): void {
  const block = scope.in === "block" ? scope.id : null;
  if (block !== look.block) look.held = new Map();
  look.block = block;
}

/** Several statements in one string, one by one. */
function apart(look: Look, statements: readonly Statement[]): Promise<readonly Outcome[]> {
  return sendApart(look.session, statements, async (statement, sendOne) => {
    enter(look, statement);
    const outcome = await sendOne();
    if (!outcome.error) look.seen.set(statement, await looked(look, statement));
    return outcome;
  });
}

async function closed(look: Look, outcomes: Outcome[]): Promise<readonly Outcome[]> {
  const failed = outcomes.some((one) => one.error);
  const error = await attempt(() => look.session.simple(failed ? "ROLLBACK" : "COMMIT"));
  const last = outcomes.pop();
  return last ? [...outcomes, { ...last, error: last.error ?? error }] : outcomes;
}

/** In a transaction of its own that stays open while somebody looks; without, where PostgreSQL wants that. */
async function alone(
  look: Look,
  statement: Statement,
  sendAll: () => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  look.held = new Map();
  await look.session.simple("BEGIN");
  const error = await send(look.session, [statement]);
  if (error?.sqlstate === "25001") {
    await look.session.simple("ROLLBACK");
    return sendAll();
  }
  if (error === null) look.seen.set(statement, await looked(look, statement));
  return closed(look, [{ statements: [statement], error }]);
}

async function looked(look: Look, statement: Statement): Promise<SeenStatement> {
  const locks = await locksHeld(look.watcher ?? look.session, look.session.pid, look.existing);
  const taken = locks.map((lock): TakenLock => {
    const known = look.held.get(lock.relation.oid);
    return known?.mode === lock.mode ? known : { ...lock, by: statement };
  });
  look.held = new Map(taken.map((one) => [one.relation.oid, one]));
  const tables = contested(taken, look.existing);
  const blocks = look.watcher ? await blocked(look.watcher, tables) : null;
  return { locks: proven(taken, statement), blocks, tables };
}

async function concurrently(
  look: Look,
  statement: Statement,
  sendAll: () => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  const { copy, session, watcher, existing } = look;
  const now = await relationsIn(watcher ?? session);
  const tables = await tablesOf(statement, session, now);
  if (watcher === null || tables === null) return sendAll();
  if (tables.length === 0) {
    look.seen.set(statement, { locks: [], blocks: [], tables: [], phases: [] });
    return sendAll();
  }
  const locks = new Map<string, HeldLock>();
  const blocks = new Set<BlockedCommand>();
  const phases: string[] = [];
  const freezing = { copy, watcher, pid: session.pid, tables };
  const outcomes = await frozen(freezing, sendAll, async (phase) => {
    phases.push(phase);
    for (const lock of await locksHeld(watcher, session.pid, existing)) {
      const known = locks.get(lock.relation.oid);
      if (!known || isAtLeast(lock.mode, known.mode)) locks.set(lock.relation.oid, lock);
    }
    for (const block of await blocked(watcher, tables)) blocks.add(block);
    return "go on";
  });
  // It was done before anybody could look: an index that is there already, a table without any.
  if (phases.length === 0) return outcomes;
  const held = [...locks.values()];
  const kept = allBlocked.filter((one) => blocks.has(one));
  look.seen.set(statement, {
    locks: proven(held, statement),
    blocks: kept,
    tables: contested(held, existing),
    phases,
  });
  return outcomes;
}

/** Tables on which a lock is held that keeps anybody from anything: reading takes the first two modes only. */
function contested(locks: readonly HeldLock[], relations: Relations): readonly string[] {
  const tables = new Set<string>();
  for (const { relation, mode } of locks) {
    if (relation.table !== null) {
      // Anyone who plans a query of the table locks its indexes.
      const table = relations.get(relation.table);
      if (table && mode === "AccessExclusiveLock") tables.add(table.name);
    } else if ("rpm".includes(relation.kind) && isAtLeast(mode, "RowExclusiveLock"))
      tables.add(relation.name);
  }
  return [...tables];
}

async function blocked(watcher: Session, tables: readonly string[]): Promise<readonly BlockedCommand[]> {
  const all = new Set<BlockedCommand>();
  for (const table of tables) for (const block of await blockedOn(watcher, table)) all.add(block);
  return allBlocked.filter((one) => all.has(one));
}

/** Tables first: an index is locked with its table. */
function proven(locks: readonly (HeldLock & Partial<TakenLock>)[], own: Statement): readonly ProvenLock[] {
  return locks
    .toSorted((a, b) => isIndex(a) - isIndex(b) || (a.relation.name < b.relation.name ? -1 : 1))
    .map(({ relation, mode, by = own }) => ({
      relation: relation.name,
      mode,
      ...(relation.table === null ? {} : { index: true as const }),
      ...(by === own ? {} : { since: { file: by.file, span: by.span } }),
    }));
}

function isIndex({ relation }: HeldLock): number {
  return Number(relation.table !== null);
}

/** The statement with which the transaction of another ends; null for one that has its own. */
export function endOf(statement: Statement, unit: Unit): Statement | null {
  if (statement.scope.in !== "block") return null;
  const { id } = statement.scope;
  const last = unit.statements.findLast(
    (one) => one.body === null && one.scope.in === "block" && one.scope.id === id,
  );
  return last && last !== statement ? last : null;
}
