import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { nothing } from "../../src/config/given-options.ts";
import type { EventEnv } from "../../src/github/event.ts";
import { product } from "../../src/product.ts";
import { withAddresses } from "../../src/shells/action/action-source.ts";
import { repairCommand } from "../../src/shells/action/repair-command.ts";
import type { Repair, Report } from "../../src/types.ts";

const action = {
  GITHUB_ACTION_REPOSITORY: "acme/indexwright",
  GITHUB_ACTION_REF: "4".repeat(40),
  GITHUB_SERVER_URL: "https://github.com",
};
const pinned = `github:acme/indexwright#${"4".repeat(40)}`;
const base = "b".repeat(40);

function commandOf(
  names: readonly string[],
  env: EventEnv = action,
  words: Readonly<Record<string, string>> = {},
  folder = ".",
): string | null {
  const repairs = names.map((path): Repair => {
    const file = { path, text: "", changed: "all" } as const;
    const files = [{ path, text: "SELECT 1;\n", new: false }];
    return { file, files, mends: [], left: [], first: [], checked: "read" };
  });
  const flags = { ...nothing, words: new Map(Object.entries(words)) };
  return repairCommand({ repairs } as unknown as Report, env, { flags }, { folder }, base);
}

it("runs the commit that the workflow names, on the files that are repaired", () => {
  expect(commandOf(["db/1.sql", "db/2.sql"])).toBe(`npx ${pinned} fix db/1.sql db/2.sql`);
});

it("says what the run was told, in the folder that it was told it in", () => {
  const told = commandOf(
    ["api/db/1.sql"],
    action,
    { tool: "plain", config: "own.yml", comment: "none" },
    "api",
  );
  expect(told).toBe(`cd api\nnpx ${pinned} fix --tool plain --config own.yml db/1.sql`);
});

it("fetches an action of another server from there alone", () => {
  const env = { ...action, GITHUB_SERVER_URL: "https://git.acme.example" };
  expect(commandOf(["1.sql"], env)).toBe(
    `npx git+https://git.acme.example/acme/indexwright.git#${"4".repeat(40)} fix 1.sql`,
  );
});

it.each([
  ["a local action", { GITHUB_ACTION_REPOSITORY: "" }],
  ["an unknown commit", { GITHUB_ACTION_REF: "" }],
  ["a name that no account has", { GITHUB_ACTION_REPOSITORY: "acme/x y" }],
  ["words of a shell in the place of a commit", { GITHUB_ACTION_REF: "v1;reboot" }],
  ["words of a shell in the place of a server", { GITHUB_SERVER_URL: "https://a;reboot" }],
])("names no command for %s", (_, env) => {
  expect(commandOf(["1.sql"], { ...action, ...env })).toBeNull();
});

it("names none where nothing is repaired", () => {
  expect(commandOf([])).toBeNull();
});

it.each([
  ["with a blank", "db/a b.sql", "'db/a b.sql'"],
  ["with words of a shell", "db/$(reboot).sql", "'db/$(reboot).sql'"],
  ["that ends the quotes", "db/'reboot'.sql", `--since ${base}`],
  ["on two lines", "db/1\nreboot", `--since ${base}`],
  ["that turns letters round", "db/\u202e1.sql", `--since ${base}`],
  ["that would be an option", "-rf.sql", `--since ${base}`],
])("gives a file %s as one word, or not at all", (_, name, words) => {
  expect(commandOf([name])).toBe(`npx ${pinned} fix ${words}`);
});

it("names what changed instead of many files", () => {
  const many = Array.from({ length: 11 }, (_, at) => `${at}.sql`);
  expect(commandOf(many)).toBe(`npx ${pinned} fix --since ${base}`);
});

it("no text runs the package by its name before that is ours", () => {
  const top = fileURLToPath(new URL("../../", import.meta.url));
  const texts = ["README.md", ".github", "src", "rules", "test/projects"].flatMap((name) => {
    if (name.endsWith(".md")) return [name];
    const inside = readdirSync(path.join(top, name), { recursive: true, withFileTypes: true });
    return inside
      .filter((entry) => entry.isFile() && /\.(?:md|ts|ya?ml|txt|json)$/.test(entry.name))
      .map((entry) => path.relative(top, path.join(entry.parentPath, entry.name)));
  });
  expect(texts.length).toBeGreaterThan(1000);
  const naming = texts.filter((name) =>
    /np(?:x|m exec)[\w -]* indexwright/.test(readFileSync(path.join(top, name), "utf8")),
  );
  expect(product.published ? [] : naming).toEqual([]);
});

it("gives rules and program an address where the runner says whence the action comes, and only then", () => {
  const report = { rules: [{ id: "a-rule" }, { id: "b", url: "https://own.example" }] } as unknown as Report;
  const linked = withAddresses(report, action);
  const home = "https://github.com/acme/indexwright";
  expect(linked.homepage).toBe(home);
  expect(linked.rules.map(({ url }) => url)).toEqual([
    `${home}/blob/${"4".repeat(40)}/rules/a-rule/README.md`,
    "https://own.example",
  ]);
  for (const unknown of [
    {},
    { ...action, GITHUB_ACTION_REF: "v1)<b>" },
    { ...action, GITHUB_SERVER_URL: "http://x" },
  ])
    expect(withAddresses(report, unknown)).toBe(report);
  expect(withAddresses({ ...report, homepage: "https://own.example" }, action).homepage).toBe(
    "https://own.example",
  );
});
