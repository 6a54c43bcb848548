import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { marked, type Tokens } from "marked";
import { parse as parseToml } from "smol-toml";
import { describe, expect, it, vi } from "vitest";
import { parseAllDocuments } from "yaml";
import { parseArgv } from "../../src/config/argv.ts";
import { commandNames } from "../../src/shells/cli/command-names.ts";
import { cli } from "../../src/shells/cli.ts";
import { repository } from "../discover/folder.ts";
import { root } from "../print/place.ts";

vi.setConfig({ testTimeout: 60_000 });

const top = fileURLToPath(root);
const folder = path.join(top, "src/ways-in");
const pages = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
const text = (...parts: readonly string[]) => readFileSync(path.join(top, ...parts), "utf8");
const blocksOf = (page: string) =>
  marked.lexer(text("src/ways-in", page)).filter((token): token is Tokens.Code => token.type === "code");

/** Each call of the program in a text, without the name. */
function callsIn(source: string): readonly (readonly string[])[] {
  return [...source.matchAll(/(?:^|[\s"/])indexwright"? ((?:lint|prove|fix|sql)[^|\n]*)/g)].map(
    ([, words = ""]) =>
      words
        .replaceAll(/\$\[\[ \S+ \]\]/g, "error")
        .replaceAll(/["'\\]/g, "")
        .trim()
        .split(/\s+/),
  );
}

describe.each(pages)("%s", (page) => {
  const blocks = blocksOf(page);

  it("has one block to paste, and the index names it", () => {
    expect(blocks).toHaveLength(1);
    expect(text("src/ways-in/README.md")).toContain(`[${page}](${page})`);
    expect(text("src/ways-in", page)).toMatch(/prints?|holds|posts|shows/);
  });

  it("its block is what it says it is", () => {
    for (const { lang, text: block } of blocks) {
      if (lang === "yaml")
        for (const document of parseAllDocuments(block)) expect(document.errors, block).toEqual([]);
      else if (lang === "toml") expect(parseToml(block)).toMatchObject({});
      // No program here reads these two; each bracket has its partner.
      else if (lang === "lua" || lang === "elisp")
        for (const [opens, closes] of ["()", "{}"])
          expect(block.split(opens ?? "").length, block).toBe(block.split(closes ?? "").length);
      else
        expect(spawnSync("bash", ["-n", "-c", block], { encoding: "utf8" })).toMatchObject({
          status: 0,
          stderr: "",
        });
    }
  });
});

it("every command that a page, the component or the hook gives is one of the program's", () => {
  const sources = [
    ...pages.flatMap(blocksOf).map((block) => block.text),
    text("src/ways-in/gitlab/indexwright.yml"),
    text(".pre-commit-hooks.yaml"),
  ];
  const calls = sources.flatMap(callsIn);
  expect(calls.length).toBeGreaterThan(8);
  for (const [command = "", ...words] of calls) {
    expect(commandNames).toContain(command);
    expect(() => parseArgv(words, { rules: [], tools: [] }), words.join(" ")).not.toThrow();
  }
});

it("GitLab's component gives each input that it names, and names each that it uses", () => {
  const [spec, jobs] = parseAllDocuments(text("src/ways-in/gitlab/indexwright.yml")).map((one) => one.toJS());
  const used = [...JSON.stringify(jobs).matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map(([, name]) => name);
  expect(new Set(used)).toEqual(new Set(Object.keys(spec.spec.inputs)));
});

it("the image is pinned to a major, takes what is there, and has no rights", () => {
  const lines = text("src/ways-in/Dockerfile").split("\n");
  expect(lines[0]).toMatch(/^FROM node:\d+-slim$/);
  expect(lines.indexOf("USER node")).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith("COPY")));
  for (const line of lines.filter((one) => one.startsWith("COPY")))
    for (const source of line.split(" ").slice(1, -1))
      expect(existsSync(path.join(top, source)), source).toBe(true);
});

describe("the hook of pre-commit", () => {
  const hooks = parseAllDocuments(text(".pre-commit-hooks.yaml"))[0]?.toJS() as readonly Record<
    string,
    string
  >[];
  /** As pre-commit runs it: what is not staged is put away before. */
  async function committed(files: Readonly<Record<string, string>>, isFirst = false) {
    const made = repository({ "migrations/1_orders.sql": "CREATE TABLE orders (id int, note text);\n" });
    if (!isFirst) made.commit();
    made.write(files);
    made.git("add", "-A");
    const [program, ...argv] = hooks[0]?.entry?.split(" ") ?? [];
    expect(program).toBe("indexwright");
    let said = "";
    const say = (words: string): void => {
      said += words;
    };
    const io = {
      cwd: made.path,
      stdout: say,
      stderr: say,
      stdin: () => Buffer.from(""),
      env: {},
      isTTY: false,
    };
    return { status: await cli(argv, { ...io, columns: 80, home: made.path }), said };
  }

  it("has what pre-commit requires of it", () => {
    expect(hooks.map(({ id, language }) => [id, language])).toEqual([
      ["indexwright", "node"],
      ["indexwright-system", "system"],
    ]);
    for (const hook of hooks) {
      expect(hook).toMatchObject({
        name: expect.any(String),
        entry: expect.any(String),
        pass_filenames: false,
      });
      const wanted = new RegExp(hook.files ?? "");
      for (const file of ["db/1.sql", "db/migrate/1_a.rb", "versions/a.py", "m/1.ts"])
        expect(file).toMatch(wanted);
      expect("README.md").not.toMatch(wanted);
    }
    // `npm install` of the repository brings the command along.
    expect(JSON.parse(text("package.json")).bin).toEqual({ indexwright: "dist/cli.js" });
  });

  it.each([
    ["a finding", { "migrations/2_note.sql": "CREATE INDEX a ON orders (note);\n" }, 1],
    ["nothing to say", { "migrations/2_note.sql": "CREATE INDEX CONCURRENTLY a ON orders (note);\n" }, 0],
    ["no migration", { "notes.txt": "nothing\n" }, 0],
  ])("a commit with %s", async (_, files, status) => {
    const ran = await committed(files);
    expect(ran.status, ran.said).toBe(status);
  });

  it("the first commit of all, in which everything is new", async () => {
    const bad = "CREATE INDEX CONCURRENTLY c ON orders (note);\nDROP INDEX CONCURRENTLY IF EXISTS d, e;\n";
    const ran = await committed({ "migrations/2_note.sql": bad }, true);
    expect([ran.status, ran.said], ran.said).toEqual([1, expect.stringContaining("migrations/2_note.sql")]);
  });
});
