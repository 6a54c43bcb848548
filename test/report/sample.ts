import type { Look } from "../../src/report/look.ts";
import type {
  Edit,
  Finding,
  IgnoredFinding,
  Report,
  RuleInfo,
  SourceFile,
  Span,
  UnreadPassage,
} from "../../src/types.ts";

export const LOOK: Look = { color: false, width: 100, failOn: "error" };

export function file(path: string, text: string): SourceFile {
  return { path, text, changed: "all" };
}

/** The span of a text's n-th occurrence in a file. */
export function spanOf(source: SourceFile, text: string, nth = 0): Span {
  let at = source.text.indexOf(text);
  for (let times = 0; times < nth; times++) at = source.text.indexOf(text, at + 1);
  if (at < 0) throw new Error(`${source.path} does not hold ${JSON.stringify(text)}`);
  return [at, at + text.length];
}

export function finding(source: SourceFile, text: string, more: Partial<Finding> = {}): Finding {
  return {
    rule: "create-index-not-concurrent",
    severity: "error",
    file: source,
    span: spanOf(source, text),
    message: "CREATE INDEX blocks every write to orders while it builds",
    why: "A plain CREATE INDEX holds a SHARE lock on its table until its transaction ends. Reads go on; every INSERT, UPDATE and DELETE waits. The larger the table, the longer they wait.",
    instead: "Build it with CREATE INDEX CONCURRENTLY, outside any transaction block.",
    evidence: "read",
    fingerprint: "0123456789abcdef",
    ...more,
  };
}

export function ignored(
  source: SourceFile,
  text: string,
  more: Partial<IgnoredFinding> = {},
): IgnoredFinding {
  return { ...finding(source, text), reason: "the table is empty", ...more };
}

export function insert(source: SourceFile, at: number, text: string): Edit {
  return { file: source, span: [at, at], text };
}

export function unread(source: SourceFile, text: string, message: string): UnreadPassage {
  return { file: source, span: spanOf(source, text), message, text };
}

type Sent = Report["migrations"][number];

export function sent(source: SourceFile, more: Partial<Sent> = {}): Sent {
  const usual = {
    tool: "goose",
    direction: "up",
    execution: "transaction",
    why: "no NO TRANSACTION marker",
  } as const;
  return { file: source, ...usual, ...more };
}

export const CARDS: readonly RuleInfo[] = [
  {
    id: "create-index-not-concurrent",
    severity: "error",
    title: "CREATE INDEX without CONCURRENTLY blocks writes",
    why: "A plain CREATE INDEX holds a SHARE lock on its table until its transaction ends.",
    instead: "Build it with CREATE INDEX CONCURRENTLY, outside any transaction block.",
    manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
    url: "https://example.com/rules/create-index-not-concurrent",
  },
  {
    id: "missing-if-not-exists",
    severity: "warning",
    title: "A second run fails on what the first left",
    why: "The tool does not roll back.",
    instead: "Write IF NOT EXISTS.",
    manual: "sql-createindex.html",
  },
];

export function report(more: Partial<Report> = {}): Report {
  return {
    version: "1.2.3",
    changeSet: false,
    findings: [],
    standing: [],
    ignored: [],
    unread: [],
    failures: [],
    migrations: [],
    statements: 0,
    waysBack: [],
    remarks: [],
    hint: null,
    rules: CARDS,
    ...more,
  };
}

const ORDERS = file(
  "db/migrations/0042_orders.sql",
  `-- +goose Up
ALTER TABLE orders ADD COLUMN region text;
CREATE INDEX orders_customer_id_idx ON orders (customer_id);

CREATE UNIQUE INDEX CONCURRENTLY orders_number_idx
  ON orders (number)
  WHERE deleted_at IS NULL;

-- +goose Down
DROP INDEX orders_customer_id_idx;
`,
);

const EVENTS = file(
  "db/migrations/0043_events.sql",
  '-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY IF NOT EXISTS 注文_idx ON "注文" (顧客);\nFROBNICATE;\n',
);

const UNIQUE = `CREATE UNIQUE INDEX CONCURRENTLY orders_number_idx
  ON orders (number)
  WHERE deleted_at IS NULL`;

/** A report with something of everything. */
export function full(): Report {
  return report({
    statements: 87,
    findings: [
      finding(EVENTS, '"注文"', {
        rule: "if-not-exists-hides-invalid-index",
        severity: "warning",
        message: "IF NOT EXISTS reports success over an invalid 注文_idx",
        why: "A concurrent build that fails leaves an invalid index of that name, which IF NOT EXISTS then skips for ever.",
        instead:
          "Drop what a failed build may have left, in a file of its own:\n-- +goose NO TRANSACTION\n-- +goose Up\nDROP INDEX CONCURRENTLY IF EXISTS 注文_idx;",
        fingerprint: "1123456789abcdef",
      }),
      finding(ORDERS, UNIQUE, {
        rule: "concurrently-in-transaction",
        message: "CREATE INDEX CONCURRENTLY orders_number_idx fails inside the transaction that goose opens",
        why: "PostgreSQL refuses it with 25001: CREATE INDEX CONCURRENTLY cannot run inside a transaction block.",
        instead: "Move it to a file of its own with `-- +goose NO TRANSACTION`.",
        fingerprint: "2123456789abcdef",
        evidence: "measured",
        fix: { title: "Move it to its own file", safe: false, edits: [] },
      }),
      finding(ORDERS, "CREATE INDEX orders_customer_id_idx ON orders (customer_id)", {
        fix: {
          title: "Add CONCURRENTLY",
          safe: true,
          edits: [insert(ORDERS, spanOf(ORDERS, "INDEX")[1], " CONCURRENTLY")],
        },
      }),
      finding(ORDERS, "DROP INDEX orders_customer_id_idx", {
        rule: "drop-index-not-concurrent",
        severity: "notice",
        message: "DROP INDEX blocks reads and writes of orders for a moment",
        fingerprint: "3123456789abcdef",
      }),
    ],
    ignored: [
      ignored(ORDERS, "ALTER TABLE", { directiveLine: 1, fingerprint: "4123456789abcdef" }),
      ignored(ORDERS, "ALTER TABLE", { reason: "in the baseline", fingerprint: "5123456789abcdef" }),
    ],
    unread: [unread(EVENTS, "FROBNICATE", 'syntax error at or near "FROBNICATE"')],
    migrations: [
      sent(ORDERS),
      sent(ORDERS, { direction: "down" }),
      sent(EVENTS, {
        execution: "autocommit",
        why: "the line `-- +goose NO TRANSACTION` in db/migrations/0043_events.sql",
      }),
    ],
    remarks: [
      "squawk-ignore in db/migrations/0042_orders.sql is another linter's directive and silences nothing here",
    ],
  });
}
