import { describe, expect, it } from "vitest";
import { linted, loud } from "./linted.ts";

const create = "CREATE INDEX i ON orders (a);";
const found = ["error create-index-not-concurrent"];
const ignore = "-- indexwright: ignore create-index-not-concurrent: nobody writes at night\n";

describe("an ignore directive", () => {
  it.each([
    ["before the statement", `${ignore}${create}`],
    ["with lines between", `${ignore}\n-- more\n\n${create}`],
    [
      "in a block comment",
      `/* indexwright: ignore create-index-not-concurrent: nobody writes at night */\n${create}`,
    ],
    ["inside the statement", `CREATE INDEX i\n${ignore}ON orders (a);`],
    [
      "behind it on its line, before the semicolon",
      `CREATE INDEX i ON orders -- indexwright: ignore create-index-not-concurrent: small\n(a);`,
    ],
    [
      "in any case, with any blanks",
      `--  INDEXWRIGHT :  Ignore   create-index-not-concurrent :  small\n${create}`,
    ],
    [
      "for several rules",
      `-- indexwright: ignore create-index-not-concurrent, missing-if-not-exists: small\n${create}`,
    ],
    ["for the whole file", `${create}\n-- indexwright: ignore-file create-index-not-concurrent: small`],
  ])("silences the rule when it stands %s", async (_, text) => {
    const report = await linted(text);
    expect(loud(report)).toEqual([]);
    expect(report.ignored.map(({ rule }) => rule)).toContain("create-index-not-concurrent");
  });

  it("is reported with its reason and its line", async () => {
    const { ignored } = await linted(`SELECT 1;\n${ignore}${create}`);
    expect(ignored.map(({ rule, reason, directiveLine }) => [rule, reason, directiveLine])).toEqual([
      ["create-index-not-concurrent", "nobody writes at night", 2],
    ]);
  });

  it("silences only the next statement", async () => {
    const report = await linted(`${ignore}${create}\nCREATE INDEX j ON customers (b);`);
    const blocking = report.findings.filter(({ rule }) => rule === "create-index-not-concurrent");
    expect(blocking.map(({ message }) => message)).toEqual([
      "CREATE INDEX blocks every write to customers while it builds",
    ]);
  });

  it("silences what stands in a DO block after it", async () => {
    expect(loud(await linted(`${ignore}DO $$ BEGIN CREATE INDEX i ON orders (a); END $$;`))).toEqual([]);
  });

  it.each([
    [
      "gives no reason",
      "-- indexwright: ignore create-index-not-concurrent",
      "the directive for create-index-not-concurrent gives no reason, so it silences nothing",
    ],
    [
      "gives an empty reason",
      "-- indexwright: ignore create-index-not-concurrent:  ",
      "the directive for create-index-not-concurrent gives no reason, so it silences nothing",
    ],
    [
      "names no rule",
      "-- indexwright: ignore: small",
      "`-- indexwright: ignore: small` names no rule, so it silences nothing",
    ],
  ])("that %s silences nothing and says so", async (_, directive, message) => {
    const report = await linted(`${directive}\n${create}`);
    expect([...loud(report)].sort()).toEqual([...found, "warning ineffective-ignore"]);
    expect(report.findings.map((one) => one.message)).toContain(message);
  });

  it("that names a rule nobody knows says so", async () => {
    const report = await linted(`SELECT 1;\n-- indexwright: ignore creat-index: small\n${create}`);
    expect(report.findings.map((one) => one.message)).toContain(
      "there is no rule creat-index, so the directive on line 2 silences nothing of that name",
    );
  });

  it.each([
    ["when nothing is wrong there", "-- indexwright: ignore create-index-not-concurrent: small\nSELECT 1;"],
    [
      "when it stands after the statement",
      `SELECT 1;\n-- indexwright: ignore create-index-not-concurrent: small\n`,
    ],
  ])("that silences nothing says so, %s", async (_, text) => {
    const { findings } = await linted(text);
    expect(findings.map(({ message }) => message)).toEqual([
      "the directive for create-index-not-concurrent silences nothing here",
    ]);
  });

  it("is none inside quotes", async () => {
    expect(loud(await linted(`SELECT '${ignore}';\n${create}`))).toEqual([...found]);
  });
});

describe("a directive of another linter", () => {
  it.each([
    ["-- squawk-ignore require-concurrent-index-creation", "squawk"],
    ["-- atlas:nolint", "Atlas"],
    ["-- safety-assured:start", "strong_migrations or diesel-guard"],
    ["-- eugene: ignore E6", "eugene"],
    ["-- pgfence-ignore", "pgfence"],
  ])("%s is named and not obeyed", async (directive, program) => {
    const report = await linted(`${directive}\n${create}`);
    expect(loud(report)).toEqual(found);
    expect(report.remarks).toContain(`a directive for ${program} silences nothing here: db/0002.sql:1`);
  });

  it("is counted when there are several", async () => {
    const { remarks } = await linted(`-- squawk-ignore a\nSELECT 1;\n-- squawk-ignore b\nSELECT 2;`);
    expect(remarks).toContain("2 directives for squawk silence nothing here: db/0002.sql:1 and others");
  });
});
