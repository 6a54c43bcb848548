import fc from "fast-check";
import { expect, it } from "vitest";
import { formats } from "../src/options.ts";
import { lintFixed } from "../src/programs/fixes/fix-rounds.ts";
import { lint } from "../src/programs/lint.ts";
import { render } from "../src/report/index.ts";
import type { Report, SourceFile, Span } from "../src/types.ts";
import { roomNames } from "./print/rules-index.ts";
import { processorClock } from "./processor.ts";
import { casesOf, defaults, discoveryOf } from "./room.ts";

/** One seed, so that a failure is a failure tomorrow too; fast-check prints it, and the path to the smallest case. */
const seed = 20_260_711;
const patience = 180_000;

/** Where files would be, and what stands beside them: each is another migration tool. */
const places: readonly { readonly path: string; readonly beside: Readonly<Record<string, string>> }[] = [
  {
    path: "migrations/0002_case.sql",
    beside: { "migrations/0001_shop.sql": "CREATE TABLE orders (id int);" },
  },
  { path: "supabase/migrations/20260101000000_a.sql", beside: { "supabase/config.toml": "" } },
  {
    path: "prisma/migrations/1_a/migration.sql",
    beside: { "prisma/migrations/migration_lock.toml": 'provider = "postgresql"' },
  },
  { path: "db/V1__a.sql", beside: { "flyway.toml": '[flyway]\nlocations = ["filesystem:db"]' } },
  {
    path: "drizzle/0000_a.sql",
    beside: { "drizzle/meta/_journal.json": '{"dialect":"postgresql","entries":[{"idx":0,"tag":"0000_a"}]}' },
  },
  {
    path: "deploy/a.sql",
    beside: {
      "sqitch.plan": "%project=a\n\na 2026-01-01T00:00:00Z A <a@b.c> # a\n",
      "revert/a.sql": "DROP INDEX i;",
    },
  },
];

const place = fc.constantFrom(...places);

async function holds(text: string, { path, beside }: (typeof places)[number]): Promise<void> {
  const history = new Map(Object.entries(beside));
  const spent = processorClock();
  const report = await lint(discoveryOf(new Map([[path, text]]), history), defaults, new Set());
  expect(spent()).toBeLessThan(5000);
  const spans: readonly { readonly file: SourceFile; readonly span: Span }[] = [
    ...report.findings,
    ...report.ignored,
    ...report.unread,
    ...report.findings.flatMap((one) => one.fix?.edits ?? []),
  ];
  for (const { file, span } of spans) expectInside(span, file.text);
  expectRendered(report);
}

function expectInside([start, end]: Span, text: string): void {
  if (0 <= start && start <= end && end <= text.length) return;
  throw new Error(`[${start}, ${end}) is not inside ${text.length} characters`);
}

function expectRendered(report: Report): void {
  for (const format of formats) {
    const text = render(report, format, { color: false, width: 80, failOn: "error" });
    expect(typeof text).toBe("string");
    if (["json", "sarif", "gitlab", "rdjson"].includes(format)) JSON.parse(text);
  }
}

function check<T>(arbitrary: fc.Arbitrary<T>, runs: number, textOf: (made: T) => string): Promise<void> {
  const property = fc.asyncProperty(arbitrary, place, (made, where) => holds(textOf(made), where));
  return fc.assert(property, { seed, numRuns: runs });
}

/** Any UTF-16 unit, halves of pairs too; mostly those that mean something. */
const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 9, max: 126 }));

it("random characters of any script are linted, reported and never thrown at", { timeout: patience }, () =>
  check(fc.array(unit, { maxLength: 200 }), 300, (units) => String.fromCharCode(...units)),
);

it("random bytes, read as UTF-8, are linted, reported and never thrown at", { timeout: patience }, () =>
  check(fc.uint8Array({ maxLength: 300 }), 200, (bytes) => new TextDecoder().decode(bytes)),
);

const words = [
  ..."CREATE|UNIQUE|INDEX|CONCURRENTLY|IF|NOT|EXISTS|ON|ONLY|orders|i|(|)|,|;|DROP|TABLE|ALTER|ADD|CONSTRAINT".split(
    "|",
  ),
  ..."BEGIN|COMMIT|ROLLBACK|SAVEPOINT a|SET|LOCAL|lock_timeout|=|'2s'|0|DO|$$|$a$|END|LOOP|EXECUTE|REINDEX".split(
    "|",
  ),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder as files write it
  ..."'|\"|E'\\'|/*|*/|--|\n|\r\n|\\|\\;|\\i b.sql|\\gexec|${a}|{{b}}|$(c)|:d|:'e'|😀|日本|é|\ufeff|\0|.|public".split(
    "|",
  ),
  "\n-- +goose Up\n",
  "\n-- +goose Down\n",
  "\n-- +goose StatementBegin\n",
  "\n-- +goose StatementEnd\n",
  "\n-- +goose NO TRANSACTION\n",
  "\n-- migrate:up transaction:false\n",
  "\n-- migrate:down\n",
  "\n--liquibase formatted sql\n",
  "\n--changeset a:1 endDelimiter:// splitStatements:false\n",
  "\n--rollback DROP INDEX i;\n",
  "\n-- +migrate Up notransaction\n",
  "\n-- Up Migration\n",
  "\n-- Down Migration\n",
  "\n--> statement-breakpoint\n",
  "\n--! Previous: -\n",
  "\n-- indexwright: ignore create-index-not-concurrent: why\n",
  "\n-- indexwright: ignore-file missing-rollback: why\n",
  "CREATE INDEX CONCURRENTLY i ON orders (id);\n",
  "COPY orders FROM stdin;\n1\n\\.\n",
  "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END;\n",
  "DO $$ BEGIN CREATE INDEX i ON orders (id); END $$;\n",
];

it("a soup of words of SQL and of migration tools is linted and reported", { timeout: patience }, () =>
  check(fc.array(fc.constantFrom(...words), { maxLength: 40 }), 800, (soup) => soup.join(" ")),
);

const texts = roomNames().flatMap((room) =>
  [...casesOf(room, "bad"), ...casesOf(room, "good")].flatMap((one) => [...one.files.values()]),
);

/** What befalls a text: at each place a token is lost, doubled, or changes places with the next. */
const mutations = fc.record({
  text: fc.constantFrom(...texts),
  steps: fc.array(fc.record({ how: fc.constantFrom("delete", "duplicate", "swap", "cut"), at: fc.nat() }), {
    minLength: 1,
    maxLength: 4,
  }),
});

it(
  "the cases of the rooms, with tokens lost, doubled, swapped or cut in half, are linted and reported",
  {
    timeout: patience,
  },
  () => check(mutations, 1200, ({ text, steps }) => steps.reduce(mutated, text)),
);

it("safe fixes of mutated cases leave nothing unread and nothing to fix", { timeout: patience }, () =>
  fc.assert(
    fc.asyncProperty(mutations, place, async ({ text, steps }, { path, beside }) => {
      const history = new Map(Object.entries(beside));
      const before = discoveryOf(new Map([[path, steps.reduce(mutated, text)]]), history);
      const { unread } = await lint(before, defaults, new Set());
      const { report, changed } = await lintFixed(before, defaults, new Set());
      expect(report.unread.length).toBeLessThanOrEqual(unread.length);
      expect(report.findings.filter(({ fix }) => fix?.safe)).toEqual([]);
      const after = new Map([...changed].map(([name, file]) => [name, file.text]));
      if (after.size === 0) return;
      const again = await lintFixed(discoveryOf(after, history), defaults, new Set());
      expect([...again.changed.keys()]).toEqual([]);
    }),
    { seed, numRuns: 300 },
  ),
);

function mutated(text: string, { how, at }: { readonly how: string; readonly at: number }): string {
  const tokens = text.match(/\w+|\s+|[^\w\s]/gu) ?? [];
  const index = at % Math.max(1, tokens.length);
  const [here = "", next = ""] = [tokens[index], tokens[index + 1]];
  const made = {
    delete: [next],
    duplicate: [here, here, next],
    swap: [next, here],
    cut: [here.slice(0, Math.ceil(here.length / 2)), next],
  }[how] ?? [here, next];
  return [...tokens.slice(0, index), ...made, ...tokens.slice(index + 2)].join("");
}
