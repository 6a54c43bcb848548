import { symlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { findConfig, readConfig } from "../../src/config/file.ts";
import { UsageError } from "../../src/discover/index.ts";
import { folder, repository } from "../discover/folder.ts";
import { readAgreed } from "./agreement.ts";

const known = { rules: ["create-index-not-concurrent", "unnamed-index"], tools: ["plain", "goose"] };

function read(text: string | Uint8Array) {
  const { path: cwd } = folder({ ".indexwright.yml": text });
  if (typeof text === "string" && text.length < 10_000) readAgreed(text, known);
  return readConfig(`${cwd}/.indexwright.yml`, cwd, known);
}

function refused(text: string | Uint8Array): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return "accepted";
}

test("every key", () => {
  const given = read(`\uFEFF# ours
paths: [db, "x/*.sql"]
exclude:
  - "*.down.sql"
tool: goose
execution: one-query
postgres-version: 16
fail-on: warning
small-tables: [settings, app.*]
baseline: old.json
rules:
  unnamed-index: off
overrides:
  - paths: ["legacy/**"]
    tool: plain
    execution: autocommit
    rules: { create-index-not-concurrent: notice }
`);
  expect(Object.fromEntries(given.words)).toEqual({
    tool: "goose",
    execution: "one-query",
    "postgres-version": "16",
    "fail-on": "warning",
    baseline: "old.json",
  });
  expect(Object.fromEntries(given.lists)).toEqual({
    paths: ["db", "x/*.sql"],
    exclude: ["*.down.sql"],
    "small-tables": ["settings", "app.*"],
  });
  expect(given.levels).toEqual({ "unnamed-index": "off" });
  expect(given.overrides).toEqual([
    {
      paths: ["legacy/**"],
      words: new Map([
        ["tool", "plain"],
        ["execution", "autocommit"],
      ]),
      levels: { "create-index-not-concurrent": "notice" },
    },
  ]);
});

test("nothing said is nothing set; anchors may be used", () => {
  for (const text of ["", "# only this\n", "exclude:\n", "rules:\n"]) expect(read(text).words.size).toBe(0);
  const given = read("exclude: &old [a, b]\nsmall-tables: *old\n");
  expect(given.lists.get("small-tables")).toEqual(["a", "b"]);
});

test.each([
  ["a: [", ".indexwright.yml:1:5: not valid YAML: "],
  ["tool: goose\ntool: plain\n", ".indexwright.yml:2:1: not valid YAML: Map keys must be unique"],
  ["\ttool: x", ":1:1: not valid YAML: Tabs are not allowed"],
  ["---\ntool: goose\n---\ntool: plain\n", "not valid YAML: "],
  ["- tool", '.indexwright.yml:1:1: the configuration must be keys and values, "key: value"'],
  ["just words", "the configuration must be keys and values"],
  ["excludes: []", '.indexwright.yml:1:1: unknown key "excludes"; did you mean "exclude"?'],
  ["\n\nrule: {}", '.indexwright.yml:3:1: unknown key "rule"; did you mean "rules"?'],
  ["format: json", 'unknown key "format"'],
  ["<<: {tool: goose}", 'unknown key "<<"'],
  ["__proto__: {tool: goose}", 'unknown key "__proto__"'],
  ["? [a]\n: b", "a key of the configuration must be a word"],
  ["tool: [goose]", ".indexwright.yml:1:7: tool must be a word"],
  ["tool: 5", "tool must be a word"],
  ["tool: goos", '.indexwright.yml:1:7: tool cannot be "goos"; did you mean "goose"?'],
  ["execution: tx", ':1:12: execution cannot be "tx"; known: autocommit, '],
  ["fail-on: errors", 'did you mean "error"?'],
  ["postgres-version: 13", "postgres-version must be a major version of PostgreSQL, 14, 15, 16, 17, 18"],
  ["postgres-version: sixteen", 'it is "sixteen"'],
  ["postgres-version: true", "postgres-version must be a number"],
  ["exclude: '*.sql'", ':1:10: exclude must be a list, as in `exclude: ["…"]`'],
  ["exclude: [a, [b]]", ":1:14: exclude must hold words"],
  ["exclude: [a, 5]", ":1:14: exclude must hold words"],
  ['paths: [""]', "paths must hold words, none of them empty"],
  ["rules: [unnamed-index]", ":1:8: rules must be keys and values"],
  ["rules:\n  unamed-index: off", ':2:3: there is no rule "unamed-index"; did you mean "unnamed-index"?'],
  [
    "rules:\n  unnamed-index: false",
    ':2:18: the level of unnamed-index cannot be "false"; known: error, warning, notice, off',
  ],
  ["rules:\n  unnamed-index:", 'the level of unnamed-index cannot be "null"'],
  ["overrides: {}", "overrides must be a list"],
  ["overrides:\n  - tool: goose", ":2:5: an override needs paths"],
  [
    "overrides:\n  - paths: [a]\n    exclude: [b]",
    ':3:5: unknown key "exclude"; known: paths, tool, execution, rules, session',
  ],
  ["overrides:\n  - 5", ":2:5: an override must be keys and values"],
  ["tool: *nowhere", "Unresolved alias"],
])("refused at its place: %j", (text, message) => {
  expect(refused(text)).toContain(message);
});

test("a bomb goes off nowhere", { timeout: 20_000 }, () => {
  const layers = Array.from(
    { length: 20 },
    (_, n) => `a${n + 1}: &a${n + 1} [*a${n},*a${n},*a${n},*a${n},*a${n},*a${n},*a${n},*a${n}]`,
  );
  expect(refused(`a0: &a0 [x]\n${layers.join("\n")}\n`)).toContain("it has too many aliases");
  expect(refused("tool: &a [*a]")).toContain("tool must be a word");
  expect(refused(`tool: ${"[".repeat(50_000)}`)).toMatch(/nested too deeply|not valid YAML/);
  expect(refused(`tool: ${"[".repeat(20_000)}${"]".repeat(20_000)}`)).toMatch(
    /nested too deeply|must be a word/,
  );
  expect(refused(`# ${"x".repeat(2 ** 20)}`)).toContain("is larger than 1 MB");
  expect(refused(Buffer.from("tool: caf\xe9", "latin1"))).toContain(
    "byte 10 of the file, on line 1, is 0xE9",
  );
});

test("the nearest one, up to the top of the repository", () => {
  const made = repository({
    ".indexwright.yml": "",
    "db/migrate/1.sql": "",
    "sub/.indexwright.yml": "",
    "sub/x/1.sql": "",
  });
  expect(findConfig(`${made.path}/db/migrate`)).toBe(`${made.path}/.indexwright.yml`);
  expect(findConfig(`${made.path}/sub/x`)).toBe(`${made.path}/sub/.indexwright.yml`);
  const inner = folder({ ".indexwright.yml": "", "inner/.git/HEAD": "", "inner/x": "" });
  expect(findConfig(`${inner.path}/inner`)).toBeNull();
  const linked = folder();
  symlinkSync("/etc/passwd", `${linked.path}/.indexwright.yml`);
  expect(() => findConfig(linked.path)).toThrow("is a link that leads out of the repository");
  const other = folder({ ".indexwright.yaml": "" });
  expect(() => findConfig(other.path)).toThrow(
    ".indexwright.yaml is not read; rename it to .indexwright.yml",
  );
});

test("all mistakes are told at once, each at its place", () => {
  const wrong = `tol: goose
fail-on: sometimes
rules:
  no-such-rule: off
  unnamed-index: loud
overrides:
  - paths: one
  - tool: plain
`;
  try {
    read(wrong);
    expect.unreachable();
  } catch (error) {
    const sentences = error instanceof UsageError ? error.sentences : [];
    expect(sentences.map((said) => said.slice(0, said.indexOf(" ")))).toEqual(
      ["1:1", "2:10", "4:3", "5:18", "7:12", "8:5"].map((place) => `.indexwright.yml:${place}:`),
    );
  }
});

test("of very many mistakes the first are told", () => {
  const keys = Array.from({ length: 50 }, (_, at) => `unknown-${at}: 1\n`).join("");
  try {
    read(keys);
    expect.unreachable();
  } catch (error) {
    const sentences = error instanceof UsageError ? error.sentences : [];
    expect(sentences).toHaveLength(21);
    expect(sentences.at(-1)).toBe("and 30 more such mistakes");
  }
});
