import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { eventJson, eventText } from "../../src/report/deployment/event-line.ts";
import { render } from "../../src/report/index.ts";
import { applied, done, verified } from "./deployment-sample.ts";
import { LOOK, report } from "./sample.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../src/report/report.schema.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
}).compile(schema);
const migrations = [
  {
    file: { path: "a.sql", text: "", changed: "all" },
    tool: "plain",
    direction: "up",
    execution: "autocommit",
    why: "",
  },
] as const;

it("JSON is what the schema says, and holds what was found", () => {
  for (const deployment of [verified, done, applied, { ...done, databases: [] }]) {
    const whole = JSON.parse(render(report({ deployment }), "json", LOOK));
    validate(whole);
    expect(validate.errors ?? []).toEqual([]);
    expect(whole.deployment.outcome).toBe(deployment.outcome);
  }
  const { steps, checks } = JSON.parse(render(report({ deployment: verified }), "json", LOOK)).deployment
    .databases[0];
  expect(steps[0]).toMatchObject({
    verdict: "as-wished",
    line: 1,
    column: 1,
    bytes: 12_582_912,
    scans: 1200,
  });
  expect(steps[1]).toMatchObject({ verdict: "not", bytes: null, scans: null });
  expect(checks[1]).toEqual({
    check: "free-space",
    level: "unknown",
    message: "nobody tells",
    needs: "--free-bytes",
    facts: { bytes: 12 },
  });
});

it("JSON in one line is the same", () => {
  const text = render(report({ deployment: applied }), "jsonl", LOOK);
  expect(text.trimEnd()).not.toContain("\n");
  expect(JSON.parse(text)).toEqual(JSON.parse(render(report({ deployment: applied }), "json", LOOK)));
});

it("of what was applied a terminal counts the checks, and says what is left and how to go on", () => {
  const look = { ...LOOK, color: false, width: 80 };
  const text = render(report({ deployment: applied, migrations }), "terminal", look);
  expect(text).toContain("  ok      preflight: 1 ok, 1 unknown\n");
  expect(text).toContain("ROLLBACK PREPARED 'x';");
  expect(text).toContain("\nnot now: the same command goes on later: 1 of 2 statements\n");
});

it("what happens meanwhile is a line for people, and an object for programs", () => {
  const event = {
    event: "failed",
    step: 2,
    message: "\u001b[31m23505: x\ny\u0085\u2028z",
    facts: { sqlstate: "23505" },
  } as const;
  expect(eventText(event, { width: 80, color: false })).toMatch(/^ {2}2\. {4}␛\[31m23505: x␊y.*z\n$/);
  const printed = eventJson(event, "2026-01-02T03:04:05.000Z");
  expect(printed).toMatch(/^[\x20-\x7e]+\n$/);
  const { at, ...told } = JSON.parse(printed);
  expect([at, told]).toEqual(["2026-01-02T03:04:05.000Z", event]);
});

it("a terminal shows each index with its verdict, where it is wished, and what to do", () => {
  const text = render(report({ deployment: verified, migrations }), "terminal", {
    ...LOOK,
    color: false,
    width: 80,
  });
  expect(text.split("\n")).toEqual([
    "shop at db1:5432, PostgreSQL 16, as migrator, a standby, through a pooler  asked 2026-01-02 03:04:05+00",
    "  ok      rights: migrator owns orders",
    "  unknown free-space: nobody tells (--free-bytes)",
    "  ok      public.orders_number_idx on public.orders: valid, as defined (12 MB,",
    "          12 % of its table, used 1,200 times)",
    "  not     ␛[31m`x` | y␊::error::: INVALID: <b>no</b> query uses it",
    expect.stringMatching(/^ {10}--> /),
    "          SELECT 1;",
    "          DROP INDEX CONCURRENTLY x;",
    "  wait    building on public.orders: somebody builds it (12 MB, 12 % of its",
    "          table, not used yet)",
    expect.stringMatching(/^ {10}--> /),
    "  unknown unclear on public.orders: nobody can tell (12 MB, used 1 time)",
    expect.stringMatching(/^ {10}--> /),
    "",
    "not followed:",
    expect.stringMatching(/^ {2}.*REINDEX TABLE names no index$/),
    "",
    "1 of 4 wishes fulfilled: 1 not, 1 nobody can tell and of 1 somebody is still at",
    "it; 1 criterion nobody can tell; 1 statement about indexes could not be followed",
    "",
  ]);
});

it("Markdown is a table, in which no name is more than a name", () => {
  const text = render(report({ deployment: verified, migrations }), "markdown", LOOK);
  expect(text).toContain("| **not** | <code>␛&#91;31m&#96;x&#96; &#124; y␊::error::</code> |");
  expect(text).not.toContain("<b>");
  for (const row of text.split("\n").filter((line) => line.startsWith("| ")))
    expect(row.split("|").length).toBeLessThanOrEqual(7);
});

it.each([
  [done, 1, "1 of 1 wish fulfilled"],
  [{ ...done, databases: [...done.databases, ...done.databases] }, 1, "2 of 2 wishes fulfilled on 2 servers"],
  [{ ...done, databases: [] }, 1, "these migrations want nothing of any index: nothing to verify"],
  [
    { ...verified, command: "preflight", outcome: "refused", leftOut: [] },
    1,
    "it may not start: 0 stop, 0 warn, 1 unknown, 1 ok",
  ],
  [
    { ...done, command: "preflight", outcome: "not-now" },
    1,
    "not now, but later: 0 stop, 0 warn, 0 unknown, 0 ok",
  ],
  [{ ...done, databases: [] }, 0, "no migrations found: nothing is looked at"],
] as const)("%#: the last line says what it comes to", (deployment, count, says) => {
  const read = count === 0 ? [] : migrations;
  const text = render(report({ deployment, migrations: read }), "terminal", {
    ...LOOK,
    color: false,
    width: 100,
  });
  expect(text.trimEnd().split("\n").at(-1)).toBe(says);
});
