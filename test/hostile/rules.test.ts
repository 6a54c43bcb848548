import { readFileSync } from "node:fs";
import { afterAll, expect, it, vi } from "vitest";
import type { Rule } from "../../src/check/rule.ts";
import { formats } from "../../src/options.ts";
import { lint } from "../../src/programs/lint.ts";
import { render } from "../../src/report/index.ts";
import { finishAction } from "../../src/shells/action/finish.ts";
import type { Report } from "../../src/types.ts";
import { run } from "../cli/stub.ts";
import { folder } from "../discover/folder.ts";
import { defaults, discoveryOf } from "../room.ts";

/** What breaks, told by a word in the SQL; everything else is as ever. */
const broken = vi.hoisted(() => ({ on: true }));

vi.mock(import("../../rules/index.ts"), async (original) => {
  const { rules } = await original();
  const deep = (): number => deep() + 1;
  const rule = (id: string, more: Partial<Rule>): Rule => ({
    ...(rules[0] as Rule),
    id,
    fails: false,
    ...more,
  });
  const breaking: readonly Rule[] = [
    rule("breaks-late", {
      visit: {
        *IndexStmt(index, at) {
          if (!broken.on) return;
          yield { span: at.span, message: `before it breaks it says ${index.idxname}` };
          throw new TypeError("cannot read\n properties of undefined");
        },
      },
      unit: () => (broken.on ? never("of a unit") : []),
      version: () => (broken.on ? never("of a version") : []),
    }),
    rule("overflows", {
      visit: {
        IndexStmt: () => {
          if (broken.on) deep();
          return [];
        },
      },
      unit: undefined as never,
      version: undefined as never,
    }),
  ];
  return { rules: [...breaking, ...rules] };
});

function never(what: string): never {
  throw new Error(what);
}

const faults = vi.hoisted(() => ({ body: false, replay: false, way: false, part: false }));

vi.mock(import("../../src/parse/body.ts"), async (original) => {
  const given = await original();
  return { bodyOf: (...all) => (faults.body ? never("in a body") : given.bodyOf(...all)) };
});
vi.mock(import("../../src/model/replay.ts"), async (original) => {
  const given = await original();
  return {
    ...given,
    replay: (stage, statement) =>
      faults.replay && statement.text.includes("breaks") ? never("on paper") : given.replay(stage, statement),
  };
});
vi.mock(import("../../src/sql/way-back/down-sql.ts"), async (original) => {
  const given = await original();
  return { ...given, wayBack: (version) => (faults.way ? never("on the way back") : given.wayBack(version)) };
});
vi.mock(import("../../src/read/migrations.ts"), async (original) => {
  const given = await original();
  return {
    buildRoot: (root, forced) =>
      faults.part && root.folder.path === "a" ? never("in a tool") : given.buildRoot(root, forced),
  };
});
vi.mock(import("../../src/report/sarif/index.ts"), async (original) => {
  const { sarif } = await original();
  return {
    sarif: (report) =>
      report.findings.some((one) => one.message.includes("tells")) ? never("in a report") : sarif(report),
  };
});

afterAll(() => vi.restoreAllMocks());

const table = "CREATE TABLE orders (id int, number text);\n";
const index = "CREATE INDEX one ON orders (number);\n";
const files = new Map([
  ["migrations/1.sql", table],
  [
    "migrations/2.sql",
    `${index}CREATE INDEX two ON orders (id);\nDO $$ BEGIN CREATE INDEX three ON orders (id); END $$;\n`,
  ],
  ["migrations/3.sql", "DROP INDEX one;\n"],
]);

function linted(given: ReadonlyMap<string, string> = files): Promise<Report> {
  return lint(discoveryOf(given, new Map()), defaults, new Set());
}

const saying = ({ findings }: Report) =>
  findings.map((one) => `${one.file.path} ${one.span} ${one.rule} ${one.message}`);

it("a rule that breaks costs what it would still have said of that thing, and nothing else", async () => {
  broken.on = false;
  const whole = await linted();
  expect(whole.failures).toEqual([]);
  broken.on = true;
  const report = await linted();
  const [own, others] = [
    saying(report).filter((one) => one.includes("breaks-late")),
    saying(report).filter((one) => !one.includes("breaks-late")),
  ];
  // What it has said before stays, unless the statement has a finding that goes before it.
  expect(own.join("\n")).toContain("before it breaks it says one");
  expect(others).toEqual(saying(whole));
  const told = report.failures.map(
    ({ message, file, span }) =>
      `${file?.path} ${
        span &&
        file?.text
          .slice(...span)
          .split(" ")
          .slice(0, 3)
          .join(" ")
      }: ${message}`,
  );
  expect(told).toContain(
    "migrations/2.sql CREATE INDEX one: the rule breaks-late could not check this statement (TypeError: cannot read properties of undefined); please report it",
  );
  expect(told).toContain(
    "migrations/2.sql CREATE INDEX two: the rule overflows could not check this statement (RangeError: Maximum call stack size exceeded); please report it",
  );
  expect(told.join("\n")).toMatch(/this migration \(Error: of a unit\)/);
  expect(told.join("\n")).toMatch(/this version \(Error: of a version\)/);
  for (const format of formats) render(report, format, { color: false, width: 80, failOn: "error" });
});

it("a rule that breaks everywhere is told with a few of its places", async () => {
  broken.on = true;
  const many = Array.from({ length: 50 }, (_, at) => `CREATE INDEX i${at} ON orders (id);`).join("\n");
  const { failures } = await linted(new Map([["migrations/1.sql", many]]));
  expect(failures.filter((one) => one.message.includes("overflows"))).toHaveLength(4);
  expect(failures.map((one) => one.message)).toContainEqual(
    expect.stringMatching(/^at 47 more places: the rule overflows/),
  );
  broken.on = false;
});

it.each([
  [
    "body",
    /^this migration could not be read \(Error: in a body\)/,
    ["migrations/1.sql", "migrations/3.sql"],
  ],
  ["way", /^how this version is rolled back is not known \(Error: on the way back\)/, [...files.keys()]],
] as const)("what breaks in a migration costs no other: %s", async (fault, says, left) => {
  broken.on = false;
  faults[fault] = true;
  const report = await linted();
  faults[fault] = false;
  expect(report.failures[0]?.message).toMatch(says);
  expect(report.failures[0]?.file?.path).toMatch(/^migrations\/\d.sql$/);
  const loud = new Set(report.findings.filter((one) => one.severity === "error").map((one) => one.file.path));
  for (const path of left.filter((one) => one !== "migrations/1.sql")) expect([...loud]).toContain(path);
});

it("a statement that cannot be run on paper is still looked at by every rule", async () => {
  broken.on = false;
  const given = new Map([["migrations/1.sql", `CREATE INDEX breaks ON orders (id);\n${index}`]]);
  const whole = await linted(given);
  faults.replay = true;
  const report = await linted(given);
  faults.replay = false;
  // Only what is made of the schema afterwards misses the index.
  const own = (of: Report) => saying(of).filter((one) => !one.includes("missing-rollback"));
  expect(own(report)).toEqual(own(whole));
  expect(report.failures.map((one) => one.message)).toEqual([
    "what this statement does to the schema is not known (Error: on paper); please report it",
  ]);
});

it("a tool that breaks costs its folder", async () => {
  broken.on = false;
  faults.part = true;
  const report = await linted(
    new Map([
      ["a/1.sql", index],
      ["b/1.sql", index],
    ]),
  );
  faults.part = false;
  expect(new Set(report.findings.map((one) => one.file.path))).toEqual(new Set(["b/1.sql"]));
  expect(report.failures).toEqual([
    expect.objectContaining({ message: "a could not be read as plain (Error: in a tool); please report it" }),
  ]);
});

it("a report that cannot be made costs no other, and the status says it", async () => {
  const { path } = folder({ "1.sql": "-- ERROR tells\n" });
  const outputs = ["--output", "sarif=a.sarif", "--output", "json=b.json", "--format", "markdown"];
  const made = await run(
    path,
    ["1.sql", ...outputs],
    {},
    {
      render: async (report, format) =>
        format === "sarif" ? never("in a report") : `${format} ${report.findings.length}\n`,
    },
  );
  expect(made.status).toBe(2);
  expect(made.err).toBe(
    "indexwright: the report as sarif could not be made (Error: in a report); please report it\n",
  );
  expect(readFileSync(`${path}/b.json`, "utf8")).toBe("json 1\n");
});

it("so it is in a workflow", async () => {
  broken.on = false;
  const given = await linted(new Map([["1.sql", index]]));
  const findings = given.findings.map((one) => ({ ...one, message: "tells" }));
  const [said, outputs, written] = [[] as string[], new Map<string, string>(), [] as string[]];
  const status = await finishAction(
    {
      env: {},
      say: (text) => said.push(text),
      read: never,
      write: (name) => {
        written.push(name);
        return name;
      },
      output: (name, value) => outputs.set(name, value),
      summarize: async (text) => void said.push(text),
      mask: () => {},
    },
    { ...given, findings },
    { color: false, width: 100, failOn: "error" },
    () => null,
  );
  expect(status).toBe(2);
  expect(written).toEqual(["report.json", "report.html"]);
  expect(outputs.get("verdict")).toBe("error");
  expect(said.join("")).toContain(
    "::error title=Indexwright::report.sarif could not be made (Error: in a report); please report it",
  );
  expect(said.join("")).toContain("tells");
});
