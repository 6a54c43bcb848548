import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { applyChange } from "../../src/programs/deployment/apply.ts";
import { type Fleet, fleetIn } from "../../src/programs/deployment/fleet.ts";
import type { JournalOfRun } from "../../src/programs/deployment/noted-run.ts";
import type { Deployment } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";
import { isWhole } from "../sampled.ts";
import { until as eventually } from "../until.ts";
import { quickPace, stopRequests } from "./applied.ts";
import { type Production, production } from "./production.ts";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

/** Two hundred take a server some minutes to make. */
const many = isWhole ? 200 : 10;
const change = "CREATE UNIQUE INDEX CONCURRENTLY one_each ON orders (number);\n";
const numbers = Array.from({ length: many }, (_, at) => at + 1);
const name = (number: number) => `shop_${number}`;

let there: Production;
beforeAll(async () => {
  there = await production(18);
  const boss = await there.session("boss");
  const owner = await there.session("owner");
  await owner.simple(
    "CREATE TABLE orders (id int, number text); INSERT INTO orders VALUES (1, 'a'), (2, 'b')",
  );
  await owner.close();
  for (const number of numbers)
    await boss.simple(`CREATE DATABASE ${name(number)} TEMPLATE shop OWNER owner`);
  await boss.close();
});
afterAll(() => there?.stop());

const urlOf = (number: number) => there.url("owner").replace("/shop?", `/${name(number)}?`);

async function inDatabase(number: number, sql: string): Promise<void> {
  const session = await there.sessionAt("boss", name(number));
  await session.simple(sql);
  await session.close();
}

const until = { used: false, replayLagS: null };
const entry = (number: number) => ({ name: `tenant ${number}`, url: urlOf(number) });

/** A canary, half of the rest, and the other half. */
const fleet = (): Fleet => ({
  waves: [
    { name: "canary", parallel: 1, soakMs: 50, until, databases: numbers.slice(0, 1).map(entry) },
    { name: "first", parallel: 4, soakMs: 0, until, databases: numbers.slice(1, many / 2).map(entry) },
    { name: "rest", parallel: 4, soakMs: 0, until, databases: numbers.slice(many / 2).map(entry) },
  ],
});

interface Running {
  readonly change?: string;
  readonly journal?: JournalOfRun;
  /** Asks to stop with the first event of that kind. */
  readonly stopAfter?: string;
}

async function run(
  target: Fleet,
  { stopAfter, ...more }: Running = {},
): Promise<{ readonly deployment: Deployment; readonly said: readonly string[] }> {
  const said: string[] = [];
  const stops = stopRequests();
  const { deployment } = await applyChange(
    discoveryOf(new Map([["migrations/1_change.sql", more.change ?? change]]), new Map()),
    defaults,
    {
      ...{ command: "apply", target, dryRun: false, stops, pace: quickPace },
      ...(more.journal ? { journal: more.journal } : {}),
      confirm: async (wanted) => void said.push(`confirm ${wanted}`),
      tell: ({ event, message }) => {
        said.push(`${event}: ${message}`);
        if (event === stopAfter) setTimeout(stops.stop, 50);
      },
    },
  );
  if (!deployment) throw new Error("nothing was applied");
  return { deployment, said };
}

const outcomes = ({ databases }: Deployment) => {
  const counts = new Map<string, number>();
  for (const { wave, outcome } of databases) {
    const key = `${wave} ${outcome}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
};

it("a fleet stops at the wave in which something fails, and goes on where it was", async () => {
  const failing = [3, many - 1] as const;
  for (const number of failing) await inDatabase(number, "INSERT INTO orders VALUES (3, 'b')");
  const half = many / 2;
  const first = await run(fleet());
  expect(first.said[0]).toBe(`confirm ${many}`);
  expect(first.deployment.outcome).toBe("partly");
  expect(outcomes(first.deployment)).toEqual({
    "canary done": 1,
    "first done": half - 2,
    "first failed": 1,
    "rest not-now": half,
  });
  await inDatabase(failing[0], "DELETE FROM orders WHERE id = 3");
  const second = await run(fleet());
  expect(outcomes(second.deployment)).toEqual({
    "canary done": 1,
    "first done": half - 1,
    "rest done": half - 1,
    "rest failed": 1,
  });
  // Only where the wish was unmet, anything was sent.
  const sent = second.said.filter((each) => each.startsWith("sent: ") && each.includes("CREATE"));
  expect(sent.length).toBe(half + 1);
  await inDatabase(failing[1], "DELETE FROM orders WHERE id = 3");
  const third = await run(fleet());
  expect([third.deployment.outcome, third.deployment.databases.length]).toEqual(["done", many]);
});

it("nothing of a wave is written to while one of its databases may not start", async () => {
  const lost = { name: "nowhere", url: "postgresql://owner@127.0.0.1:1/none" };
  await inDatabase(1, "DROP INDEX one_each");
  const waves = [{ name: "only", parallel: 2, soakMs: 0, until, databases: [entry(1), lost] }];
  const { deployment, said } = await run({ waves });
  expect(outcomes(deployment)).toEqual({ "only not-now": 1, "only failed": 1 });
  expect(said.filter((each) => each.startsWith("sent"))).toEqual([]);
  expect(deployment.databases[1]?.checks[0]?.message).toMatch(/^cannot connect to 127\.0\.0\.1:1/);
});

it("the next wave begins once its indexes are used and its soak is over, also in another run", async () => {
  const change = "CREATE INDEX CONCURRENTLY by_id ON orders (id, number);\n";
  const waves = (soakMs: number, used = false) => ({
    waves: [
      { name: "canary", parallel: 1, soakMs, until: { used, replayLagS: 30 }, databases: [entry(5)] },
      { name: "rest", parallel: 1, soakMs: 0, until, databases: [entry(6)] },
    ],
  });
  const lines: Readonly<Record<string, unknown>>[] = [];
  const note = (line: Readonly<Record<string, unknown>>): null => {
    lines.push(line);
    return null;
  };
  const journal = { noted: lines, note };
  const first = await run(waves(0, true), { change, journal });
  expect(outcomes(first.deployment)).toEqual({ "canary done": 1, "rest not-now": 1 });
  expect(first.deployment.databases[1]?.checks[0]?.message).toBe(
    "not reached: of the wave canary, tenant 5 is not ready for it: by_id has not been used yet",
  );
  await inDatabase(5, "SET enable_seqscan = off; SELECT * FROM orders WHERE id = 1");
  await eventually(async () => {
    const { deployment } = await run(waves(0, true), { change });
    return deployment.outcome === "done";
  });
  // Nothing is written any more, and what the journal has noted still counts.
  const again = await run(waves(3_600_000), { change, journal, stopAfter: "pause" });
  expect(again.said.find((each) => each.startsWith("pause: "))).toMatch(
    /^pause: the wave canary is done; the next one begins in (?:59 m|60 m|1 h 00)/,
  );
  const without = await run(waves(3_600_000), { change });
  expect([without.deployment.outcome, without.said.some((each) => each.startsWith("pause"))]).toEqual([
    "done",
    false,
  ]);
});

const treeOf = (text: string) => discoveryOf(new Map(), new Map([["fleet.yml", text]])).tree;
const env = { EU: "postgresql://me:secret@db1/shop", EMPTY: "" };

it("a fleet is told in a file, without its URLs", () => {
  const text = "waves:\n  - name: canary\n    soak: 1h\n    databases: [{ name: eu, url: $EU }]\n";
  expect(fleetIn(treeOf(text), "fleet.yml", env)).toEqual({
    waves: [
      { name: "canary", parallel: 1, soakMs: 3_600_000, until, databases: [{ name: "eu", url: env.EU }] },
    ],
  });
});

it.each([
  ["waves: [", /^fleet\.yml is not valid YAML: /],
  ["- a", /^fleet\.yml: the file: it is a map with waves$/],
  ["waves: []", /^fleet\.yml: waves: it is a list with one entry at least$/],
  ["waves: [{ name: a, wait: 1 }]", /^fleet\.yml: waves\[0\]: unknown key "wait"; known: name, databases, /],
  [
    "waves: [{ name: a, databases: [{ name: b, url: postgresql://x }] }]",
    /databases\[0\]\.url: it is the name of an env/,
  ],
  ["waves: [{ name: a, databases: [{ name: b, url: $NONE }] }]", /\$NONE is not set$/],
  ["waves: [{ name: a, databases: [{ name: b, url: $EMPTY }] }]", /\$EMPTY is not set$/],
  [
    "waves: [{ name: a, databases: [{ name: b, url: $EU }, { name: b, url: $EU }] }]",
    /databases\[1\]\.name: "b" is there already$/,
  ],
  [
    "waves: [{ name: a, soak: soon, databases: [{ name: b, url: $EU }] }]",
    /waves\[0\]\.soak: it is a duration/,
  ],
  [
    "waves: [{ name: a, until: { used: 3 }, databases: [{ name: b, url: $EU }] }]",
    /waves\[0\]\.until\.used: it is true or false$/,
  ],
  [
    "waves: [{ name: a, until: { replayLag: late }, databases: [{ name: b, url: $EU }] }]",
    /waves\[0\]\.until\.replayLag: it is a duration/,
  ],
  [
    "waves: [{ name: a, soak: 481h, databases: [{ name: b, url: $EU }] }]",
    /waves\[0\]\.soak: it is at most 480h$/,
  ],
  [
    "waves: [{ name: a, parallel: 0, databases: [{ name: b, url: $EU }] }]",
    /waves\[0\]\.parallel: it is a number from 1 to 64$/,
  ],
  ["waves: [{ name: 1, databases: [{ name: b, url: $EU }] }]", /waves\[0\]\.name: it is a text$/],
])("what is wrong with a fleet is told with its place: %s", (text, message) => {
  expect(() => fleetIn(treeOf(text), "fleet.yml", env)).toThrow(message);
});

it("a fleet that cannot be read is told", () => {
  expect(() => fleetIn(treeOf(""), "none.yml", env)).toThrow("none.yml cannot be read");
});
