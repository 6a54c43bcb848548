import { setTimeout as sleep } from "node:timers/promises";
import type { Session } from "../../src/postgres/server.ts";
import { type Applied, applied, quickPace, stopRequests } from "../deploy/applied.ts";
import type { Production } from "../deploy/production.ts";
import { disturbancesOf } from "./disturbances.ts";
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
export async function round(there: Production, boss: Session, seed: number): Promise<Round> {
  const random = randomOf(seed);
  const change = changeOf(random);
  await prepare(there, boss, change);
  const stops = stopRequests();
  const planned = disturbancesOf(random);
  const faults: string[] = [];
  const others = planned.map(async ({ after, run }) => {
    await sleep(after);
    faults.push(...(await run(there)));
  });
  const asking = random() < 0.25 ? [400 + random() * 800, random() < 0.5 ? 300 : 1e9] : [];
  const over = new AbortController();
  const stopping = (async () => {
    for (const after of asking) {
      await sleep(after, null, { signal: over.signal });
      stops.stop();
    }
  })().catch(() => {});
  const wait = random() < 0.3 ? 700 : null;
  const first = await ended(there, change, { stops, pace: { ...quickPace, wait, drop: 1000, tries: 6 } });
  over.abort();
  await Promise.all([...others, stopping]);
  faults.push(...(await faultsAfter(boss, change, first)));
  const second = await ended(there, change, {});
  faults.push(...(await faultsAfter(boss, change, second)));
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

async function prepare(there: Production, boss: Session, { before, sql, ran }: Change): Promise<void> {
  await boss.simple("ALTER ROLE owner RESET ALL; DROP TABLE IF EXISTS orders, other");
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

async function ended(
  there: Production,
  change: Change,
  context: NonNullable<Parameters<typeof applied>[2]>["context"],
): Promise<Ended> {
  const events: string[] = [];
  const tell: NonNullable<typeof context>["tell"] = ({ event, message }) =>
    void events.push(`${event}: ${message}`);
  try {
    const { database }: Applied = await applied(there.url("owner"), change.sql.join("; "), {
      history: history(change),
      context: { ...context, tell },
    });
    return { outcome: database.outcome, said: events.join("\n") };
  } catch (error) {
    return {
      outcome: `error: ${(error as Error).message}`,
      said: [...events, String((error as Error).stack)].join("\n"),
    };
  }
}

/** What must never be so once the command has ended, however that was. */
async function faultsAfter(boss: Session, change: Change, { outcome }: Ended): Promise<readonly string[]> {
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
  // Whoever was let go closes a moment later.
  for (let tries = 0; ; tries++) {
    const left = await boss.extended(
      "SELECT pid, application_name FROM pg_stat_activity WHERE application_name LIKE 'indexwright: %' AND state <> 'idle'",
    );
    if (left.rows.length === 0) break;
    if (tries > 40) {
      faults.push(`a session of ours is at work still: ${JSON.stringify(left.rows)}`);
      break;
    }
    await sleep(50);
  }
  return faults;
}
