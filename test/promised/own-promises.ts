import type { Server } from "../../src/prove/server/index.ts";
import { render } from "../../src/report/index.ts";
import { planChange } from "../../src/sql/plans/plan-change.ts";
import type { Report } from "../../src/types.ts";
import { proved, type Told } from "../proof/proved.ts";
import { LOOK } from "../report/sample.ts";

/** How many of what were tried did as the promise has it. */
export interface Tally {
  readonly kept: number;
  readonly of: number;
}

export interface OwnPromise {
  /** As the page has it. */
  readonly promise: string;
  /** What is counted: "queries of an export". */
  readonly counted: string;
  readonly tally: (report: Report) => Tally;
}

export interface OwnTrial {
  readonly told: Told;
  readonly promises: readonly OwnPromise[];
}

const tallyOf = (all: readonly boolean[]): Tally => ({ kept: all.filter(Boolean).length, of: all.length });
const rulesOf = ({ findings }: Report): readonly string[] => findings.map(({ rule }) => rule);
const formats = ["terminal", "markdown", "html", "json"] as const;

const inFormats = (report: Report, words: RegExp): Tally =>
  tallyOf(formats.map((format) => words.test(render(report, format, LOOK).replace(/\s+/g, " "))));

const orders = `CREATE TABLE orders (id bigint PRIMARY KEY, state text NOT NULL CHECK (state IN ('new', 'paid', 'sent', 'gone')),
  at timestamptz NOT NULL, n int NOT NULL, note text);`;

const exported = [
  " AND at = $2",
  " AND at < $2",
  " ORDER BY at LIMIT $2",
  " AND at > $2 ORDER BY at DESC LIMIT 5",
].map((more, at) => `-- name: state ${at}\nSELECT * FROM orders WHERE state = $1${more};`);

/** A partial index, and an export from which pg_stat_statements has taken the literal. */
const partial: OwnTrial = {
  told: {
    history: {
      "migrations/1.sql": orders,
      "queries.sql": [...exported, "-- name: lost\nSELECT * FROM orders WHERE missing = $1;"].join("\n"),
    },
    rows: 4000,
    workload: ["queries.sql"],
    files: {
      "migrations/2.sql":
        "CREATE INDEX i ON orders (at) WHERE state = 'new';\nCREATE INDEX j ON orders (note, n);",
    },
  },
  promises: [
    {
      promise: "a parameter is tried as the literal that a partial index is made for",
      counted: "queries of an export use it",
      tally: ({ proof }) =>
        tallyOf(
          exported.map((_, at) =>
            (proof?.plans ?? []).some(
              ({ query, after }) =>
                (query.variant?.of ?? query.name) === `state ${at}` &&
                JSON.stringify(after?.tree).includes('"index":"i"'),
            ),
          ),
        ),
    },
    {
      promise: "no index is told unused while a query that may read its table was not planned",
      counted: "indexes",
      tally: (report) =>
        tallyOf(
          ["i", "j"].map(
            (name) =>
              !report.findings.some(
                ({ rule, message }) => rule === "unused-new-index" && message.includes(name),
              ),
          ),
        ),
    },
    {
      promise: "a query that cannot be planned is named, with the reason",
      counted: "formats",
      tally: (report) => inFormats(report, /lost.*missing.* does not exist/),
    },
  ],
};

/** Indexes beside others that serve the same, and queries that they do not change. */
const served: OwnTrial = {
  told: {
    history: {
      "migrations/1.sql": `${orders} CREATE INDEX old ON orders (n DESC, id DESC);`,
      "queries.sql": [1, 2, 3]
        .map((n) => `-- name: same ${n}\nSELECT * FROM orders WHERE id = ${n};`)
        .join("\n"),
    },
    rows: 4000,
    files: { "migrations/2.sql": "CREATE INDEX i ON orders (n);" },
  },
  promises: [
    {
      promise: "an index that adds nothing is told with the one that served its queries",
      counted: "indexes",
      tally: ({ proof }) =>
        tallyOf((proof?.indexes ?? []).map(({ servedBefore }) => servedBefore?.join() === "old")),
    },
    {
      promise: "the SQL of queries that were made for an index is shown",
      counted: "formats",
      tally: (report) => inFormats(report, /FROM public\.orders WHERE n = /),
    },
  ],
};

/** Queries that the change does not touch. */
const untouched: OwnTrial = {
  told: {
    history: served.told.history ?? {},
    rows: 4000,
    workload: ["queries.sql"],
    files: { "migrations/2.sql": "CREATE INDEX i ON orders (at);" },
  },
  promises: [
    {
      promise: "the same plan has neither won nor lost",
      counted: "queries",
      tally: ({ proof }) => tallyOf((proof?.plans ?? []).map((plan) => planChange(plan) === "same")),
    },
    {
      promise: "queries that plan as before are one line",
      counted: "formats",
      tally: (report) => inFormats(report, /3 of 3 .*as before|same 1/),
    },
  ],
};

/** One transaction, whose first statement locks the table. */
const block: OwnTrial = {
  told: {
    history: { "migrations/1.sql": `${orders} CREATE INDEX old ON orders (n);` },
    rows: 4000,
    files: {
      "migrations/2.sql":
        "BEGIN;\nDROP INDEX old;\nCREATE INDEX i ON orders (n, at) INCLUDE (note) WHERE state <> 'gone';\nCREATE INDEX j ON orders (at);\nCOMMIT;",
    },
  },
  promises: [
    {
      promise: "locks are those that the transaction holds, each since the statement that took it",
      counted: "statements keep readers out",
      tally: ({ proof }) =>
        tallyOf(
          (proof?.statements ?? [])
            .filter(({ statement }) => statement.kind !== "TransactionStmt")
            .map(({ blocks, locks = [] }, at) => {
              const exclusive = locks.filter(({ mode }) => mode === "AccessExclusiveLock");
              return (
                (blocks ?? []).includes("select") &&
                exclusive.every(({ since }) => (since !== undefined) === at > 0)
              );
            }),
        ),
    },
    {
      promise: "an UPDATE changes what the new indexes hold: keys, INCLUDE and predicate",
      counted: "columns",
      tally: ({ proof }) => {
        const changed = (proof?.writes ?? []).flatMap(({ hot = [] }) => hot.map(({ column }) => column));
        return tallyOf(["n", "at", "note", "state"].map((column) => changed.includes(column)));
      },
    },
    {
      promise: "waits are held against the server's own log",
      counted: "waits",
      tally: ({ proof }) =>
        tallyOf(
          (proof?.statements ?? [])
            .flatMap(({ waits }) => [waits?.writer, waits?.reader])
            .flatMap((wait) => (wait ? [wait.crossCheck !== undefined] : [])),
        ),
    },
  ],
};

/** A table that no row can be made for, and a column that came later. */
const without: OwnTrial = {
  told: {
    history: {
      "migrations/1.sql": `CREATE TABLE odd (id bigint PRIMARY KEY, n int NOT NULL, CHECK (n * n = -1)); ${orders}`,
      "migrations/2.sql": "ALTER TABLE orders ADD late text;\nALTER TABLE orders ADD place placemark;",
    },
    rows: 4000,
    files: { "migrations/3.sql": "CREATE INDEX i ON odd (n);\nCREATE INDEX j ON orders (late);" },
  },
  promises: [
    {
      promise: "nothing of a table without rows is timed",
      counted: "figures left out",
      tally: ({ proof }) =>
        tallyOf([
          proof?.statements[0]?.durationMs === undefined,
          proof?.statements[0]?.waits === undefined,
          proof?.indexes?.[0]?.bytes === undefined,
          !(proof?.writes ?? []).some(({ table }) => table === "public.odd"),
          !(proof?.plans ?? []).some(({ query, speedup }) => query.name.startsWith("i:") && speedup),
        ]),
    },
    {
      promise: "a table without rows is said before any figure",
      counted: "formats",
      tally: (report) =>
        inFormats(report, /odd.{0,40} has no rows here, and nothing of it is timed.* orders|"unfilled"/),
    },
    {
      promise: "a column that a migration has added has no value in rows from before, and that is said",
      counted: "columns",
      tally: ({ remarks }) =>
        tallyOf([remarks.some((each) => /have NULL in late here, which a migration has added/.test(each))]),
    },
    {
      promise: "what of the history does not apply is counted, and named",
      counted: "statements",
      tally: ({ proof }) => ({
        kept: proof?.history?.missing.join() === "column orders.place" ? (proof.history.failed ?? 0) : 0,
        of: 1,
      }),
    },
  ],
};

const concurrent =
  "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (n);\nCREATE INDEX CONCURRENTLY j ON orders (at);";

/** Concurrent builds, interrupted in each of their waits. */
const interrupted: OwnTrial = {
  told: { history: { "migrations/1.sql": orders }, files: { "migrations/2.sql": concurrent } },
  promises: [
    {
      promise: "a concurrent build is cancelled in each of its waits, and the migration run again",
      counted: "interruptions leave an index that is not valid, or stop the second run",
      tally: ({ proof }) =>
        tallyOf((proof?.interruption ?? []).map(({ afterRerun }) => afterRerun !== "valid")),
    },
    {
      promise: "interruptions are a matrix of statements and waits",
      counted: "formats",
      tally: (report) =>
        inFormats(report, /cancelled while.*waiting for old snapshots.*(?:invalid|refused)|"interruption"/),
    },
  ],
};

const goose = (up: string, down: string): string => `-- +goose Up\n${up}\n-- +goose Down\n${down}\n`;

/** A way back of each kind. */
const rollback = (verdict: string, up: string, down: string): OwnTrial => ({
  told: {
    history: {
      "migrations/00001_t.sql": goose(`${orders} CREATE INDEX old ON orders (n);`, "DROP TABLE orders;"),
    },
    files: { "migrations/00002_x.sql": goose(up, down) },
  },
  promises: [
    {
      promise: `it is said where a rollback ${verdict}, and a finding says so where that costs something`,
      counted: "rollbacks",
      tally: (report) => {
        const found = rulesOf(report).filter((rule) => rule.startsWith("rollback-"));
        const told = found.length > 0 || rulesOf(report).includes("unknown-index");
        return tallyOf([
          report.proof?.rollback?.verdict === verdict &&
            told === (verdict === "fails" || verdict === "loses"),
        ]);
      },
    },
  ],
});

export const trials: readonly OwnTrial[] = [
  ...[partial, served, untouched, block, without, interrupted],
  rollback("restores", "CREATE INDEX i ON orders (at);", "DROP INDEX i;"),
  rollback("leaves", "CREATE INDEX i ON orders (at);", "SELECT 1;"),
  rollback("loses", "DROP INDEX old;", "SELECT 1;"),
  rollback("fails", "CREATE INDEX i ON orders (at);", "DROP INDEX other;"),
];

export interface KeptPromise extends Tally {
  readonly promise: string;
  readonly counted: string;
}

export async function tried(server: Server, { told, promises }: OwnTrial): Promise<readonly KeptPromise[]> {
  const report = await proved(server, told);
  return promises.map(({ promise, counted, tally }) => ({ promise, counted, ...tally(report) }));
}

/** A row of the page's table. */
export function rowOf({ promise, counted, kept, of }: KeptPromise): string {
  return `| ${promise} | ${kept} of ${of} ${counted} |`;
}
