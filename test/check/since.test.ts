import { describe, expect, it } from "vitest";
import { verdict } from "../../src/report/verdict.ts";
import { linted, loud, said } from "./linted.ts";

const first = "CREATE INDEX i ON orders (a);";
const second = "CREATE INDEX j ON customers (b);";
const concurrent = "CREATE INDEX CONCURRENTLY i ON orders (a);";

describe("with --since", () => {
  it("only what stands on changed lines is reported", async () => {
    const report = await linted(`${first}\n${second}\n`, { changed: [second] });
    expect(report.findings.map(({ message }) => message).filter((one) => one.includes("orders"))).toEqual([]);
    expect(loud(report)).toEqual(["error create-index-not-concurrent"]);
  });

  it("what stands on other lines of the file is told apart", async () => {
    const report = await linted(`${first}\n${second}\n`, { changed: [second] });
    expect(said({ findings: report.standing.filter(({ severity }) => severity === "error") })).toEqual([
      "error create-index-not-concurrent",
    ]);
    const whole = await linted(`${first}\n${second}\n`);
    expect(whole.standing).toEqual([]);
    expect(report.standing.every((one) => whole.findings.some((each) => each.message === one.message))).toBe(
      true,
    );
  });

  it("which of several equal statements one is does not depend on the change", async () => {
    const twice = `${first}\nSELECT 1;\n${first}\n`;
    const touched = await linted(twice, { changed: [`SELECT 1;\n${first}`] });
    const whole = await linted(twice);
    const prints = (report: typeof whole) =>
      report.findings
        .filter((one) => one.rule === "create-index-not-concurrent")
        .map((one) => one.fingerprint);
    expect(prints(touched)).toEqual(prints(whole).slice(1));
  });

  it("a directive that silences what stands on other lines is not called ineffective", async () => {
    const text = `-- indexwright: ignore create-index-not-concurrent, missing-lock-timeout, missing-if-not-exists: small\n${first}\nSELECT 1;\n`;
    const report = await linted(text, { changed: ["SELECT 1;"] });
    expect([loud(report), report.ignored]).toEqual([[], []]);
  });

  it("a line of a statement is enough", async () => {
    const report = await linted("CREATE INDEX i\n  ON orders (a);\n", { changed: ["  ON orders (a);"] });
    expect(loud(report)).toEqual(["error create-index-not-concurrent"]);
  });

  it.each([
    ["BEGIN", `BEGIN;\n${concurrent}\nCOMMIT;\n`, "BEGIN;", "error concurrently-in-transaction"],
    ["COMMIT", `COMMIT;\nBEGIN;\nSELECT 1;\n${concurrent}\n`, "BEGIN;", "error concurrently-in-transaction"],
    [
      "SET",
      `SET lock_timeout = '1s';\nDROP INDEX CONCURRENTLY IF EXISTS i;\n${concurrent}\nRESET lock_timeout;\n`,
      "SET lock_timeout = '1s';",
      "warning timeout-with-concurrent-index",
    ],
    [
      "a marker",
      `-- migrate:up transaction:true\n${concurrent}\n-- migrate:down transaction:false\nDROP INDEX CONCURRENTLY IF EXISTS i;\n`,
      "-- migrate:up transaction:true",
      "error concurrently-in-transaction",
    ],
  ])("a changed %s brings up the statements it decides over", async (_, text, line, finding) => {
    expect(loud(await linted(text, { changed: [line] }))).toContain(finding);
  });

  it("a changed statement elsewhere does not", async () => {
    const text = `BEGIN;\n${concurrent}\nCOMMIT;\nSELECT 1;\n`;
    expect(loud(await linted(text, { changed: ["SELECT 1;"] }))).toEqual([]);
  });

  it("a changed empty line does not", async () => {
    expect(loud(await linted(`${first}\n\nSELECT 1;\n`, { changed: ["\n\n"] }))).toEqual([]);
  });

  it("a table made in the same change is new, one made before is not", async () => {
    const made = "CREATE TABLE IF NOT EXISTS orders (a int);";
    expect(
      loud(
        await linted(`${made.replace("IF NOT EXISTS ", "")}\n${first}\n`, {
          changed: [made.replace("IF NOT EXISTS ", ""), first],
        }),
      ),
    ).toEqual([]);
    expect(loud(await linted(`CREATE TABLE orders (a int);\n${first}\n`, { changed: [first] }))).toEqual([
      "error create-index-not-concurrent",
    ]);
  });
});

describe("an included file, which has no changed lines of its own,", () => {
  const including = "SELECT 1;\n\\ir inner.txt\n";
  const inner = (text: string) => ({ tool: "plain", beside: { "db/inner.txt": text } });

  it("is judged where it holds nothing but what PostgreSQL refuses", async () => {
    const report = await linted(including, inner("CREATE INDEX CONCURENTLY i ON orders (a);\n"));
    expect(loud(report)).toContain("error invalid-sql");
  });

  it.each([
    ["leads out of the repository", "\\ir ../../secret.sql\n"],
    ["does not exist", "SELECT 1;\n\\ir gone.sql\n"],
  ])("leaves unread what %s, and the verdict says so", async (why, text) => {
    const report = await linted(including, inner(text));
    expect(report.unread.map((one) => one.message)).toEqual([expect.stringContaining(why)]);
    expect(verdict(report, "error").outcome).toBe("unread");
  });
});
