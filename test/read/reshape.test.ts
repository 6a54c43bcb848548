import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["changelog"]));

type Files = Readonly<Record<string, string>>;

function rootsOf(files: Files) {
  const code = Object.entries(files).map(([path, text]) => ({ path, text, changed: "all" as const }));
  const options = { code, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  return read([], memoryTree(files), options).roots;
}

/** What is sent, in order, each with what stands at its first place in the file. */
function messages(files: Files) {
  return rootsOf(files).flatMap(({ versions }) =>
    versions.flatMap(({ up, down }) =>
      [...up, ...down].flatMap(({ direction, file, sent = [] }) =>
        sent.map((message) => ({ direction, file, message })),
      ),
    ),
  );
}

/** Each text that is sent, by direction; "?" before what is not read. */
function sentBy(files: Files): readonly string[] {
  return messages(files).map(
    ({ direction, message: given }) =>
      `${direction}: ${given.kind === "message" ? given.sql : `? ${given.message}`}`,
  );
}

const custom = (texts: string) => `[[actions]]\ntype = "custom"\n${texts}\n`;

describe("Reshape", () => {
  it("sends what starts, then what completes, and aborts from the last action on, by the names of the files", () => {
    const both = `${custom('complete = "SELECT 3"\nstart = "SELECT 1"\nabort = "SELECT 5"')}${custom('start = "SELECT 2"\nabort = "SELECT 4"')}`;
    const json = '{ "actions": [ { "start": "SELECT 6", "type": "custom", "abort": null } ] }\n';
    const files = { "m/9_a.toml": both, "m/10_b.json": json, "m/1_c.toml": custom('start = "SELECT 0"') };
    expect(sentBy(files)).toEqual([
      "up: SELECT 0",
      ...["up: SELECT 1", "up: SELECT 2", "up: SELECT 3", "down: SELECT 4", "down: SELECT 5"],
      "up: SELECT 6",
    ]);
    const [root] = rootsOf(files);
    expect([root?.tool, root?.ordered, root?.versions[0]?.up[0]?.execution]).toEqual([
      "reshape",
      false,
      "autocommit",
    ]);
  });

  it.each([
    ['"SELECT 1"', "SELECT 1"],
    ["'SELECT \\d'", "SELECT \\d"],
    ['"SELECT \\"a\\""', 'SELECT "a"'],
    ['"""\nSELECT 1;\nDROP INDEX i;\n"""', "SELECT 1;\nDROP INDEX i;\n"],
    ["'''SELECT 'a'''''", "SELECT 'a''"],
    ['"""SELECT \\"""\\""""', 'SELECT """"'],
    ['"SELECT 1 # no comment"', "SELECT 1 # no comment"],
    ['"" # start = "SELECT 1"', ""],
  ])("reads the text %s and knows its place", (written, sql) => {
    const text = `# "of no use\n${custom(`abort = ${written} # it's "odd"\nstart = ${written}`)}`;
    const found = messages({ "m/1.toml": text }).map(({ message }) => message);
    expect(found.map((message) => message.kind === "message" && message.sql)).toEqual([sql, sql]);
    expect(found.map(({ call }) => text.slice(...call))).toEqual([
      written.split(" # s")[0],
      written.split(" # s")[0],
    ]);
    expect(found[0]?.call[0]).toBe(text.lastIndexOf(`start = ${written}`) + 8);
    for (const message of found)
      for (const { at, from, length } of message.kind === "message" ? message.runs : [])
        expect(text.slice(from, from + length)).toBe(sql.slice(at, at + length));
  });

  it("is asked for a way back of what starts, and of nothing that completes", () => {
    const rollbackOf = (texts: string) =>
      rootsOf({ "m/1.toml": custom(texts) })[0]?.versions[0]?.up[0]?.rollback;
    expect(rollbackOf('start = "CREATE INDEX i ON a (b)"')).toMatchObject({
      place: "section",
      present: false,
    });
    expect(rollbackOf('complete = "CREATE INDEX i ON a (b)"')?.place).toBe("none");
  });

  it("says what it cannot read", () => {
    expect(sentBy({ "m/1.toml": custom("start = 1") })).toEqual(["up: ? `start` is no text"]);
    expect(sentBy({ "m/1.toml": custom('start = "SELECT 1') })[0]).toMatch(/^up: \? it is no valid TOML: /);
    const json = '{ "actions": [ { "type": "custom", "start": [1] } ] }\n';
    expect(sentBy({ "m/1.json": json })).toEqual(["up: ? `start` is no text"]);
    expect(sentBy({ "m/1.json": `${json.slice(0, -3)}\n` })[0]).toMatch(/^up: \? it is no valid JSON: /);
  });
});
