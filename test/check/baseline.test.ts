import { describe, expect, it } from "vitest";
import { linted } from "./linted.ts";

const create = "CREATE INDEX i ON orders (a);";
/** One that PostgreSQL makes as often as it is asked to. */
const unnamed = "CREATE INDEX ON orders (a);";
const rule = "create-index-not-concurrent";

async function prints(text: string, path?: string): Promise<readonly string[]> {
  const { findings } = await linted(text, path === undefined ? {} : { path });
  return findings.filter((one) => one.rule === rule).map(({ fingerprint }) => fingerprint);
}

describe("a fingerprint", () => {
  it("is sixteen hexadecimal digits, the same today and tomorrow", async () => {
    expect(await prints(create)).toEqual(["d3ae9dad173c3fb3"]);
  });

  it.each([
    ["lines move", `-- a\n\nSELECT 1;\n\n${create}`],
    ["white space changes inside the statement", "CREATE INDEX i\n  ON orders (a);"],
    ["other statements come and go", `${create}\nCREATE INDEX j ON orders (b);`],
  ])("stays when %s", async (_, text) => {
    const [before] = await prints(create);
    expect(await prints(text)).toContain(before);
  });

  it("differs by path, by rule and by statement", async () => {
    const { findings } = await linted(create);
    const all = [
      ...findings.map((one) => one.fingerprint),
      ...(await prints(create, "db/0003.sql")),
      ...(await prints("CREATE INDEX i ON orders (b);")),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it("tells equal statements of one file apart", async () => {
    const three = await prints(`${unnamed}\n${unnamed}\n${unnamed}`);
    expect(new Set(three).size).toBe(3);
    expect(three.slice(0, 1)).toEqual(await prints(unnamed));
  });
});

describe("a baseline", () => {
  it("keeps what it holds quiet, as ignored with a reason", async () => {
    const [fingerprint = ""] = await prints(create);
    const report = await linted(`${create}\nCREATE INDEX j ON orders (b);`, {
      known: [fingerprint],
    });
    expect(report.findings.filter((one) => one.rule === rule).map((one) => one.message)).toHaveLength(1);
    expect(report.ignored.map((one) => [one.rule, one.reason, one.directiveLine])).toEqual([
      [rule, "in the baseline", undefined],
    ]);
  });

  it("holds one of two equal statements, not both", async () => {
    const [fingerprint = ""] = await prints(unnamed);
    const report = await linted(`${unnamed}\n${unnamed}`, { known: [fingerprint] });
    expect(report.findings.filter((one) => one.rule === rule)).toHaveLength(1);
  });
});
