import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { render } from "../../src/report/index.ts";
import { alertRules } from "../../src/report/prometheus/alert-rules.ts";
import { grafanaDashboard } from "../../src/report/prometheus/dashboard.ts";
import { healthMetrics, prometheusMetrics } from "../../src/report/prometheus/metrics.ts";
import { examined, healthy } from "./health-sample.ts";
import { LOOK, report } from "./sample.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../src/report/report.schema.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema);
const look = { ...LOOK, color: false, width: 80 };

it("JSON is what the schema says, and holds every index", () => {
  for (const deployment of [examined, healthy]) {
    const whole = JSON.parse(render(report({ deployment }), "json", LOOK));
    validate(whole);
    expect(validate.errors ?? []).toEqual([]);
    expect(whole.deployment.indexes).toHaveLength(deployment.health?.indexes.length ?? 0);
  }
});

it("a terminal shows what was looked at, each finding with its SQL, and what it comes to", () => {
  const rows = render(report({ deployment: examined }), "terminal", look).split("\n");
  expect(rows).toEqual([
    'sh"op at db1:5432, PostgreSQL 16, as migrator  asked 2026-01-02 03:04:05+00',
    "  warn    invalid: 1 index is INVALID and left alone",
    "  unknown unused: the counters began today (30 days)",
    "  use is counted by db1:5432 since 2026-01-01 00:00:00+00, db2:5432 (a standby)",
    "",
    'enforcing-leftover public."a"b\\c␊# HELP x␛[31m`|<b>::error::" on public.orders, 12 MB',
    "  INVALID: no query uses it, and it refuses duplicates all the same",
    "    SELECT 1;",
    '    DROP INDEX CONCURRENTLY public."x"; -- then build it again',
    "",
    "3 indexes, and 1 thing to do; 1 question could not be answered",
    "",
  ]);
  expect(render(report({ deployment: healthy }), "terminal", look)).toMatch(
    /\n1 index, and nothing to do\n$/,
  );
  const blind = { ...healthy, databases: examined.databases };
  expect(render(report({ deployment: blind }), "terminal", look)).toMatch(
    /1 index, and as far as can be told nothing to do; 1 question could not be\nanswered\n$/,
  );
});

it("Markdown has the SQL in fences, and no name is more than a name", () => {
  const text = render(report({ deployment: examined }), "markdown", LOOK);
  expect(text).toContain("```sql\nSELECT 1;\nDROP INDEX CONCURRENTLY");
  for (const raw of ["<b>", "\u001b", "\n# HELP"]) expect(text).not.toContain(raw);
});

/** The text format of Prometheus: a comment, or a name, labels in quotes with three escapes, and a number. */
const line =
  /^(?:# (?:HELP|TYPE) \w+ .+|(?<name>\w+)\{(?<labels>(?:\w+="(?:[^"\\\n]|\\["\\n])*",?)+)\} \d+)$/;

it("metrics are lines of the text format, each series once, whatever an index is called", () => {
  const text = prometheusMetrics(report({ deployment: examined }));
  const rows = text.trimEnd().split("\n");
  for (const row of rows) expect(row).toMatch(line);
  const series = rows.filter((row) => !row.startsWith("#")).map((row) => row.replace(/ \d+$/, ""));
  expect(new Set(series).size).toBe(series.length);
  expect(rows).toContain(
    'indexwright_index_bytes{database="sh\\"op",schema="public",table="orders",index="orders_number_idx",node="db1:5432"} 12582912',
  );
  expect(rows).toContain(
    'indexwright_index_scans_total{database="sh\\"op",schema="public",table="orders",index="orders_number_idx",node="db2:5432",needed="yes"} 3',
  );
  const counts = Object.keys(healthMetrics).map(
    (name) => rows.filter((row) => row.startsWith(`${name}{`)).length,
  );
  // Of one index neither is known whether it is being built, nor how large it should be.
  expect(counts).toEqual([3, 2, 3, 2, 6, 3]);
  expect(prometheusMetrics(report())).not.toContain("{");
});

const named = (expr: string) => expr.match(/\bindexwright_\w+/g) ?? [];

it("alert rules and the dashboard know just those metrics, and every one of them is shown", () => {
  const { groups } = parse(alertRules()) as { groups: { rules: Record<string, string>[] }[] };
  const rules = groups.flatMap((group) => group.rules);
  expect(rules.length).toBe(6);
  for (const rule of rules)
    expect(rule).toMatchObject({ alert: expect.any(String), for: expect.any(String) });
  const dashboard = JSON.parse(grafanaDashboard());
  const shown = dashboard.panels.map(
    ({ targets }: { targets: { expr: string }[] }) => targets[0]?.expr ?? "",
  );
  const known = Object.keys(healthMetrics);
  const used = new Set([...rules.map(({ expr = "" }) => expr), ...shown].flatMap(named));
  expect([...used].sort()).toEqual(known.toSorted());
  expect([...new Set(shown.flatMap(named))].sort()).toEqual(known.toSorted());
  const places = dashboard.panels.map(
    ({ gridPos: { x, y } }: { gridPos: { x: number; y: number } }) => `${x} ${y}`,
  );
  expect(new Set(places).size).toBe(places.length);
});
