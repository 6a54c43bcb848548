import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../bundle.ts";
import { clean, folder } from "../discover/folder.ts";

let dist = "";
beforeAll(async () => {
  dist = await bundle();
}, 600_000);

/** Says on standard error which files of ours were loaded. */
const tellLoaded = `data:text/javascript,${encodeURIComponent(
  [
    'import { register } from "node:module";',
    'const hooks = "export async function load(url, context, next) { process._rawDebug(url); return next(url, context); }";',
    'register("data:text/javascript," + encodeURIComponent(hooks));',
  ].join("\n"),
)}`;

/** The sources of the parts that a run loads. */
function sourcesOf(argv: readonly string[], at = dist): readonly string[] {
  const { path: cwd } = folder({ "1.sql": "CREATE INDEX CONCURRENTLY i ON orders (id);\n" });
  const { stderr, status } = spawnSync(
    process.execPath,
    ["--import", tellLoaded, path.join(at, "cli.js"), ...argv],
    { cwd, encoding: "utf8", env: clean() },
  );
  expect(status).toBe(0);
  const parts = [...stderr.matchAll(/^file:\/\/\S*\/([^/\s]+\.js)$/gm)].map(([, name = ""]) => name);
  expect(parts).toContain("cli.js");
  return parts.flatMap((name) => {
    const map: { readonly sources: readonly string[] } = JSON.parse(
      readFileSync(path.join(dist, `${name}.map`), "utf8"),
    );
    return map.sources;
  });
}

const wing =
  /src\/(?:prove|github|report\/html|shells\/action)\/|node_modules\/(?:pg|micromark|hast|undici|@actions)/;
const reading =
  /node_modules\/(?:libpg-query|yaml)|src\/(?:read|parse|model|check|discover)\/(?!open|ground|memoize|place)|rules\//;

describe("a command loads what it needs, and nothing else", () => {
  it.each([["--version"], ["--help"], ["help"], ["workload"]])("%s", (...argv) => {
    const sources = sourcesOf(argv);
    expect(sources.filter((one) => wing.test(one) || reading.test(one))).toEqual([]);
  });

  it("rule, with a page beside the program", () => {
    const { path: home } = folder();
    cpSync(dist, path.join(home, "dist"), { recursive: true });
    mkdirSync(path.join(home, "rules/duplicate-index"), { recursive: true });
    writeFileSync(path.join(home, "rules/duplicate-index/README.md"), "# duplicate-index\n");
    const sources = sourcesOf(["rule", "duplicate-index"], path.join(home, "dist"));
    expect(sources.filter((one) => wing.test(one) || reading.test(one))).toEqual([]);
  });

  it("lint", () => {
    const sources = sourcesOf(["lint", "1.sql", "--fail-on=never"]);
    expect(sources.some((one) => one.includes("libpg-query"))).toBe(true);
    expect(sources.filter((one) => wing.test(one))).toEqual([]);
  });
});
