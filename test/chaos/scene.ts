/** Numbers that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: () => number, from: readonly [T, ...T[]]): T {
  return from[Math.floor(random() * from.length)] ?? from[0];
}

/** A change, and what stood there before it. */
export interface Change {
  readonly name: string;
  /** What the migrations before it have made, beside the table. */
  readonly before: readonly string[];
  readonly sql: readonly string[];
  /** How many of its statements had run already. */
  readonly ran: number;
  /** The names of indexes that are there, valid, at the end; and of those that are not. */
  readonly valid: readonly string[];
  readonly gone: readonly string[];
  /** The rows keep it from ever being done. */
  readonly impossible?: true;
}

const build = (name: string, rest: string) => `CREATE INDEX CONCURRENTLY ${name} ON orders ${rest}`;
const old = "CREATE INDEX a_old ON orders (placed)";

const changes: readonly [Change, ...Change[]] = [
  { name: "build", before: [], sql: [build("a", "(number)")], ran: 0, valid: ["a"], gone: [] },
  {
    ...{ name: "two builds", before: [], sql: [build("a", "(number)"), build("b", "(lower(number))")] },
    ...{ ran: 0, valid: ["a", "b"], gone: [] },
  },
  {
    ...{ name: "replace", before: [old], sql: ["DROP INDEX CONCURRENTLY a_old", build("a", "(placed, id)")] },
    ...{ ran: 0, valid: ["a"], gone: ["a_old"] },
  },
  {
    ...{ name: "anew", before: ["CREATE INDEX a ON orders (placed)"] },
    sql: ["DROP INDEX CONCURRENTLY a", build("a", "(placed, id)")],
    ...{ ran: 0, valid: ["a"], gone: [] },
  },
  {
    ...{ name: "swap", before: [old] },
    sql: [
      build("a_new", "(placed DESC)"),
      "ALTER INDEX a_old RENAME TO a_gone",
      "ALTER INDEX a_new RENAME TO a_old",
      "DROP INDEX CONCURRENTLY a_gone",
    ],
    ...{ ran: 0, valid: ["a_old"], gone: ["a_new", "a_gone"] },
  },
  {
    ...{ name: "unique", before: [] },
    sql: [
      "CREATE UNIQUE INDEX CONCURRENTLY a ON orders (id, placed)",
      "ALTER TABLE orders ADD CONSTRAINT a UNIQUE USING INDEX a",
    ],
    ...{ ran: 0, valid: ["a"], gone: [] },
  },
  {
    ...{ name: "duplicates", before: [], sql: ["CREATE UNIQUE INDEX CONCURRENTLY a ON orders (twice)"] },
    ...{ ran: 0, valid: [], gone: ["a"], impossible: true },
  },
  {
    name: "rebuild",
    before: [old],
    sql: ["REINDEX INDEX CONCURRENTLY a_old"],
    ran: 0,
    valid: ["a_old"],
    gone: [],
  },
];

/** Begun anywhere: some of its statements may have run already, by hand or by an earlier run. */
export function changeOf(random: () => number): Change {
  const change = pick(random, changes);
  const ran = change.impossible ? 0 : Math.floor(random() * (change.sql.length + 1));
  return { ...change, ran };
}
