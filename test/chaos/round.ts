import { setTimeout as sleep } from "node:timers/promises";
import { NoServer, ServerError, type Session, SessionLost } from "../../src/postgres/server.ts";
import { UsageError } from "../../src/types/usage-error.ts";
import { type Applied, applied, quickPace, stopRequests } from "../deploy/applied.ts";
import type { Production } from "../deploy/production.ts";
import { until } from "../until.ts";
import { disturbancesOf, type Ground } from "./disturbances.ts";
import { type Change, changeOf, randomOf } from "./scene.ts";

export interface Round {
  /** What happened, for whoever looks for the cause. */
  readonly story: string;
  /** What must never happen, and did. */
  readonly faults: readonly string[];
}

const table = "CREATE TABLE orders (id bigint, number text, placed date, twice int)";
const history = (change: Change) => `${[table, ...change.before].join("; ")};`;

/** One change, begun anywhere and disturbed at random; afterwards it is applied in peace, and is to be as wished. */
export async function round({ there, wire }: Pick<Ground, "there" | "wire">, seed: number): Promise<Round> {
  const random = randomOf(seed);
  const change = changeOf(random);
  await prepare(there, change);
  const url = there.url("owner", wire.socket);
  const planned = disturbancesOf(random);
  const crashed = planned.some(({ name }) => name === "a crash");
  const asking = random() < 0.25 ? [400 + random() * 800, random() < 0.5 ? 300 : 1e9] : [];
  const wait = random() < 0.3 ? 700 : null;
  const stops = stopRequests();
  const faults: string[] = [];
  const queued = new Set<number>();
  const apply = (context: Context) => ended(url, change, queued, context);
  const another = async () =>
    (await faultsAfter(there, change, await apply({ pace: quickPace }), { atWork: true })).map((words) => ({
      ...{ words: `another: ${words}`, pid: null },
    }));
  const others = Promise.all(
    planned.map(async ({ after, run }) => {
      await sleep(after);
      return run({ there, wire, another });
    }),
  );
  others.catch(() => {});
  const over = new AbortController();
  const stopping = (async () => {
    for (const after of asking) {
      await sleep(after, null, { signal: over.signal });
      stops.stop();
    }
  })().catch(() => {});
  const first = await apply({ stops, pace: { ...quickPace, wait, drop: 1000, tries: 6 } });
  over.abort();
  const [grievances] = await Promise.all([others, stopping]);
  for (const { words, pid } of grievances.flat())
    if (!(crashed && words.includes("lost")) && !isOfTheirOwn(words, pid, queued)) faults.push(words);
  const silent = planned.some(({ name }) => name === "a broken line" || name === "a silent line");
  faults.push(...(await faultsAfter(there, change, first, { atWork: silent })));
  wire.settle();
  await unlocked(there);
  const second = await apply({});
  faults.push(...(await faultsAfter(there, change, second, { atWork: false })));
  const { outcome } = second;
  const theirs = planned.some(({ name }) => name === "the same build");
  // Whoever else builds under the name of the change has built something else, which a person looks at.
  const refused = theirs && outcome === "refused";
  if (change.impossible ? outcome === "done" : outcome !== "done" && !refused)
    faults.push(`in peace it comes to ${outcome}`);
  const told = planned.map(({ name, after }) => `${name} after ${Math.round(after)} ms`);
  const story = [
    `seed ${seed}: ${change.name}, ${change.ran} of ${change.sql.length} statements had run; ${told.join(", ")}`,
    `stops after ${asking.map(Math.round).join(" and ")}; wait ${wait}`,
    ...[first, second].flatMap(({ said, outcome: end }) => [`--- ${end}`, said]),
  ].join("\n");
  return { story, faults };
}

/** A build that begins behind one of ours may be what the server ends; it was told of. */
function isOfTheirOwn(words: string, pid: number | null, queued: ReadonlySet<number>): boolean {
  return pid !== null && queued.has(pid) && words.includes("40P01");
}

/** The server has learnt whose lines are cut. */
async function unlocked(there: Production): Promise<void> {
  const boss = await there.session("boss");
  await until(async () => {
    const { rows } = await boss.extended("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'");
    return rows.length === 0;
  });
  await boss.close();
}

async function prepare(there: Production, { before, sql, ran }: Change): Promise<void> {
  const boss = await there.session("boss");
  await boss.simple("ALTER ROLE owner RESET ALL; DROP TABLE IF EXISTS orders, other");
  await boss.close();
  const owner = await there.session("owner");
  await owner.simple(
    `${table}; CREATE TABLE other (id int); INSERT INTO orders SELECT i, i::text, '2026-01-01', i % 10 FROM generate_series(1, 2000) i; CREATE INDEX bystander ON orders (id)`,
  );
  for (const statement of [...before, ...sql.slice(0, ran)]) await owner.simple(statement);
  await owner.close();
}

interface Ended {
  readonly outcome: string;
  readonly said: string;
}

type Context = NonNullable<NonNullable<Parameters<typeof applied>[2]>["context"]>;

async function ended(url: string, change: Change, queued: Set<number>, context: Context): Promise<Ended> {
  const events: string[] = [];
  const tell: Context["tell"] = ({ event, message, facts }) => {
    events.push(`${event}: ${message}`);
    if (event === "queued") queued.add(Number(facts.pid));
  };
  try {
    const { database }: Applied = await applied(url, change.sql.join("; "), {
      history: history(change),
      context: { ...context, tell },
    });
    return { outcome: database.outcome, said: events.join("\n") };
  } catch (error) {
    const known = [NoServer, SessionLost, ServerError, UsageError].some((kind) => error instanceof kind);
    return {
      outcome: `${known ? "refused" : "broken"}: ${(error as Error).message}`,
      said: [...events, String((error as Error).stack)].join("\n"),
    };
  }
}

/** What must never be so once the command has ended, however that was. */
async function faultsAfter(
  there: Production,
  change: Change,
  ended: Ended,
  { atWork }: { readonly atWork: boolean },
): Promise<readonly string[]> {
  const boss = await there.session("boss");
  try {
    return [...(await faultsIn(boss, change, ended)), ...(atWork ? [] : await stillAtWork(boss))];
  } catch (error) {
    // A crash in the middle of the look; the look after it sees what has become of it.
    if (!(error instanceof SessionLost)) throw error;
    return [];
  } finally {
    await boss.close().catch(() => {});
  }
}

async function faultsIn(boss: Session, change: Change, { outcome }: Ended): Promise<readonly string[]> {
  const { rows } = await boss.extended(
    `SELECT c.relname AS name, i.indisvalid AS valid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indrelid = 'orders'::regclass`,
  );
  const valid = new Map(rows.map(({ name, valid: is }) => [String(name), is === "t"]));
  const faults: string[] = [];
  if (valid.get("bystander") !== true) faults.push("an index that the change does not name is gone");
  if (outcome === "done") {
    for (const name of change.valid)
      if (valid.get(name) !== true) faults.push(`done, and ${name} is not valid`);
    for (const name of change.gone) if (valid.has(name)) faults.push(`done, and ${name} is there`);
  }
  if (outcome.startsWith("broken")) faults.push(outcome);
  return faults;
}

async function stillAtWork(boss: Session): Promise<readonly string[]> {
  // Whoever was let go closes a moment later.
  for (let tries = 0; ; tries++) {
    const left = await boss.extended(
      "SELECT pid, application_name FROM pg_stat_activity WHERE application_name LIKE 'indexwright: %' AND state <> 'idle'",
    );
    if (left.rows.length === 0) return [];
    if (tries > 40) return [`a session of ours is at work still: ${JSON.stringify(left.rows)}`];
    await sleep(50);
  }
}
