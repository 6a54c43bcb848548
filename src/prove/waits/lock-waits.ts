import { setTimeout as sleep } from "node:timers/promises";
import type { Database, Session } from "../../postgres/server.ts";
import { isLockWait } from "../../sql/locks/lock-wait.ts";
import { isAtLeast } from "../../sql/locks/locks-taken.ts";
import { isControl } from "../../sql/statements/transaction-control.ts";
import type { Refusal, Statement, Waits } from "../../types.ts";
import { watchBuilds } from "../locks/build-progress.ts";
import type { SeenStatement } from "../locks/observe-locks.ts";
import { type MeasuredSize, sizesIn } from "../plans/index-sizes.ts";
import { failed, refusalOf } from "../round-trip/index.ts";
import type { FilledGround } from "../rows/filled-copy.ts";
import { apply, type Outcome, type SendMessage } from "../sending/apply.ts";
import { comesApart, sendApart } from "../sending/split-simple-query.ts";
import { type Copy, onCopy, type VersionUnderTest } from "../version-under-test.ts";
import { crossChecked } from "./cross-check.ts";
import { type Lane, work } from "./traffic.ts";
import { AFTER_MS, rounded, type WaitMark, waitBecauseOf } from "./wait-attribution.ts";

/** What tables with rows in them have shown. */
export interface Stalls {
  readonly waits: ReadonlyMap<Statement, Waits>;
  /** In milliseconds. */
  readonly durations: ReadonlyMap<Statement, number>;
  /** Of the indexes after the way up, by name. */
  readonly sizes: ReadonlyMap<string, MeasuredSize>;
  /** What the server refuses once there are rows; null: nothing. */
  readonly refusal: Refusal | null;
}

const BASELINE_MS = 300;
/** How long the reader in front stays in its transaction. */
const HELD_MS = 800;

/** Plays the version over filled tables while others write and read them, and once more behind a reader. */
export async function stall(
  subject: VersionUnderTest,
  seen: ReadonlyMap<Statement, SeenStatement>,
  { database, contested }: FilledGround,
): Promise<Stalls> {
  const first = await onCopy(subject, (copy) => play(subject, copy, contested, async () => {}), database);
  const queued = new Map([...seen].filter(([, { blocks }]) => blocks?.includes("select")));
  const behind =
    contested.length === 0 || queued.size === 0 ? null : await inQueue(subject, database, contested, queued);
  return {
    waits: waitsOf(first, behind, seen),
    durations: new Map(
      first.marks.flatMap(({ statement, duration }) =>
        duration === null ? [] : [[statement, rounded(duration)] as const],
      ),
    ),
    sizes: first.sizes,
    refusal: first.refusal,
  };
}

interface PlayedTraffic {
  readonly lanes: readonly Lane[];
  readonly marks: readonly WaitMark[];
  /** When the first statement began, in milliseconds of the process's clock. */
  readonly began: number;
  readonly sizes: ReadonlyMap<string, MeasuredSize>;
  readonly refusal: Refusal | null;
}

async function play(
  subject: VersionUnderTest,
  copy: Copy,
  tables: readonly string[],
  before: (statement: Statement) => Promise<void>,
): Promise<PlayedTraffic> {
  const callOff = await watchBuilds(copy, subject.tell);
  const logged = await copy.database.logWaits();
  const ahead = Date.now() - performance.now();
  const load = await work(copy, tables);
  await sleep(BASELINE_MS);
  const began = performance.now();
  const marks: WaitMark[] = [];
  let sizes: PlayedTraffic["sizes"] = new Map();
  let refusal: Refusal | null = null;
  try {
    let well = true;
    for (const part of [subject.up, subject.down]) {
      for (const unit of well ? part : []) {
        const session = await copy.connect();
        const own: WaitMark[] = [];
        refusal = refusalOf(await apply(unit, session, around(session, own, before)));
        well = refusal === null;
        marks.push(...untilEnd(own));
        if (!well) break;
      }
      if (part === subject.up) sizes = await sizesIn(copy, marks);
    }
  } finally {
    await callOff();
    await load.stop();
  }
  const waits = logged ? await logged() : null;
  return { lanes: waits ? crossChecked(load.lanes, waits, ahead) : load.lanes, marks, began, sizes, refusal };
}

function around(
  session: Session,
  marks: WaitMark[],
  before: (statement: Statement) => Promise<void>,
): SendMessage {
  const timed = async (
    statement: Statement,
    alone: boolean,
    send: () => Promise<readonly Outcome[]>,
  ): Promise<readonly Outcome[]> => {
    await before(statement);
    const start = performance.now();
    const outcomes = await send();
    const duration = alone && !failed(outcomes) ? performance.now() - start : null;
    marks.push({ statement, start, released: performance.now(), duration });
    return outcomes;
  };
  return async (statements, send) => {
    const [statement, ...more] = statements;
    if (!statement || (more.length === 0 && isControl(statement))) return send();
    if (more.length > 0 && comesApart(statements)) {
      const outcomes = await sendApart(session, statements, async (part, sendOne) => {
        const [outcome] = await timed(part, true, async () => [await sendOne()]);
        return outcome ?? { statements: [part], error: null };
      });
      await sleep(AFTER_MS);
      return outcomes;
    }
    const outcomes = await timed(statement, more.length === 0, send);
    const open = statement.scope.in === "block" && !statement.scope.last;
    if (!open) await sleep(AFTER_MS);
    return outcomes;
  };
}

/** Locks are held until the last statement of a transaction. */
function untilEnd(marks: readonly WaitMark[]): readonly WaitMark[] {
  return marks.map((mark) => {
    const { scope } = mark.statement;
    if (scope.in !== "block") return mark;
    const last = marks.findLast(
      ({ statement }) => statement.scope.in === "block" && statement.scope.id === scope.id,
    );
    return { ...mark, released: last?.released ?? mark.released };
  });
}

/** Behind a session that has read the tables and stays in its transaction for a while, as a report or a dump does. */
function inQueue(
  subject: VersionUnderTest,
  database: Database,
  tables: readonly string[],
  queued: ReadonlyMap<Statement, SeenStatement>,
): Promise<PlayedTraffic> {
  const blocks = blocksOf(queued);
  const entered = new Set<number>();
  return onCopy(
    subject,
    async (copy) => {
      const reader = await copy.connect();
      const look = tables.map((table) => `SELECT 1 FROM ${table} LIMIT 1`).join("; ");
      let held: Promise<unknown> = Promise.resolve();
      const before = async (statement: Statement): Promise<void> => {
        const block = statement.scope.in === "block" ? statement.scope.id : null;
        const first = block === null ? queued.has(statement) : blocks.has(block) && !entered.has(block);
        if (block !== null) entered.add(block);
        if (!first) return;
        await held;
        await reader.simple(`BEGIN; ${look}`);
        held = sleep(HELD_MS).then(() => reader.simple("COMMIT"));
        // It is waited for below, unless something else has ended the measurement.
        held.catch(() => {});
      };
      const played = await play(subject, copy, tables, before);
      await held;
      return played;
    },
    database,
  );
}

function blocksOf(queued: ReadonlyMap<Statement, SeenStatement>): ReadonlySet<number> {
  return new Set([...queued.keys()].flatMap((one) => (one.scope.in === "block" ? [one.scope.id] : [])));
}

function waitsOf(
  first: PlayedTraffic,
  behind: PlayedTraffic | null,
  seen: ReadonlyMap<Statement, SeenStatement>,
): ReadonlyMap<Statement, Waits> {
  const all = new Map<Statement, Waits>();
  for (const { statement } of first.marks) {
    const alone = sidesOf(first, statement, seen);
    const isQueued = seen.get(statement)?.blocks?.includes("select");
    const later = behind && isQueued ? sidesOf(behind, statement, seen) : null;
    if (!alone.writer && !alone.reader) continue;
    const isMet = [alone, later].some((one) => isLockWait(one?.writer) || isLockWait(one?.reader));
    if (!isMet && !areWorkedOn(first, seen.get(statement))) continue;
    all.set(statement, { ...alone, ...(later ? { behindReader: { heldMs: HELD_MS, ...later } } : {}) });
  }
  return all;
}

/** Only where others worked on each table that the statement locks it may be said that nobody waited. */
function areWorkedOn({ lanes }: PlayedTraffic, seen: SeenStatement | undefined): boolean {
  const own = (seen?.locks ?? []).filter(
    ({ relation, since }) => since === undefined && seen?.tables.includes(relation),
  );
  return own.every(({ relation }) => lanes.some(({ table }) => table === relation));
}

function sidesOf(
  { lanes, marks, began }: PlayedTraffic,
  statement: Statement,
  seen: ReadonlyMap<Statement, SeenStatement>,
): Pick<Waits, "writer" | "reader"> {
  const mark = marks.find((one) => one.statement === statement);
  const takes = (taker: Statement, lane: Lane): boolean => keepsOut(seen.get(taker), lane);
  const of = (kind: Lane["kind"]) =>
    mark &&
    waitBecauseOf(
      mark,
      marks,
      lanes.filter((one) => one.kind === kind),
      began,
      takes,
    );
  const [writer, reader] = [of("writer"), of("reader")];
  return { ...(writer ? { writer } : {}), ...(reader ? { reader } : {}) };
}

/** Reading takes ACCESS SHARE, writing ROW EXCLUSIVE (manual, 13.3.1). */
function keepsOut(seen: SeenStatement | undefined, { table, kind }: Lane): boolean {
  const least = kind === "reader" ? "AccessExclusiveLock" : "ShareLock";
  return (seen?.locks ?? []).some(
    ({ relation, mode, since }) => relation === table && since === undefined && isAtLeast(mode, least),
  );
}
