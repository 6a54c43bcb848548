import { expect, test } from "vitest";
import { parseArgv } from "../../src/config/argv.ts";
import { UsageError } from "../../src/discover/index.ts";

const known = { rules: ["create-index-not-concurrent", "unnamed-index"], tools: ["plain", "goose"] };
const parse = (...argv: string[]) => parseArgv(argv, known);
const refused = (...argv: string[]) => {
  try {
    parse(...argv);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return "accepted";
};

test("paths, words, lists, switches and levels", () => {
  const given = parse(
    "db",
    "--format=json",
    "--exclude",
    "a",
    "--fix",
    "--exclude=b",
    "--rule",
    "unnamed-index=off",
    "-",
  );
  expect(given.lists).toEqual(
    new Map([
      ["paths", ["db", "-"]],
      ["exclude", ["a", "b"]],
    ]),
  );
  expect(given.words).toEqual(new Map([["format", "json"]]));
  expect(given.switches).toEqual(new Set(["fix"]));
  expect(given.levels).toEqual({ "unnamed-index": "off" });
});

test("of a flag given twice, the later wins", () => {
  expect(parse("--since", "a", "--since", "b").words.get("since")).toBe("b");
  expect(parse("--rule", "unnamed-index=off", "--rule=unnamed-index=error").levels).toEqual({
    "unnamed-index": "error",
  });
});

test("after -- every word is a path", () => {
  expect(parse("--", "--fix", "-h", "-x.sql").lists.get("paths")).toEqual(["--fix", "-h", "-x.sql"]);
  expect(parse("-h").switches.has("help")).toBe(true);
});

test("a value that looks like a flag must be joined to its own", () => {
  expect(refused("--since", "--output=x")).toBe(
    '--since needs a value; if it is "--output=x", write --since=--output=x',
  );
  expect(parse("--since=-x").words.get("since")).toBe("-x");
  expect(parse("--output", "-").lists.get("output")).toEqual(["-"]);
});

test("what is not known is refused with the nearest", () => {
  expect(refused("--sicne", "x")).toBe("unknown flag --sicne; did you mean --since?");
  expect(refused("--zzzzzz")).toBe("unknown flag --zzzzzz; see indexwright --help");
  expect(refused("-x")).toBe("unknown flag -x; see indexwright --help");
  expect(refused("--__proto__")).toContain("unknown flag");
  expect(refused("--paths=x")).toContain("unknown flag");
  expect(refused("--small-tables=x")).toContain("unknown flag");
  expect(refused("--format", "jsno")).toBe('--format cannot be "jsno"; did you mean "json"?');
  expect(refused("--tool", "goos")).toBe('--tool cannot be "goos"; did you mean "goose"?');
  expect(refused("--postgres-version", "12")).toContain("14, 15, 16, 17, 18");
  expect(refused("--postgres-version=16.4")).toContain('it is "16.4"');
  expect(refused("--rule", "unamed-index=off")).toBe(
    '--rule unamed-index=off: there is no rule "unamed-index"; did you mean "unnamed-index"?',
  );
  expect(refused("--rule", "create-index=off")).toContain('did you mean "create-index-not-concurrent"?');
  expect(refused("--rule", "unnamed-index=of")).toContain('did you mean "off"?');
  expect(refused("--rule", "unnamed-index")).toBe("--rule unnamed-index: write --rule ID=LEVEL");
  expect(refused("--since")).toBe("--since needs a value: --since REF");
  expect(refused("--since=")).toBe("--since is empty");
  expect(refused("--fix=yes")).toBe("--fix takes no value; write --fix alone");
});
