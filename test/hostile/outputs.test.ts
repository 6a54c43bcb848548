import { spawnSync } from "node:child_process";
import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Format, formats } from "../../src/options.ts";
import { marked } from "../../src/write/own-report.ts";
import { bundle } from "../bundle.ts";
import { clean, type Folder, folder, repository } from "../discover/folder.ts";
import { run } from "./run.ts";
import { sampled } from "./sample.ts";

const bad = "CREATE INDEX orders_note ON orders (note);\n";
const good = "SELECT 1;\n";

async function reportOn(sql: string, format: Format): Promise<string> {
  const made = folder({ "1.sql": sql });
  await run(made.path, ["lint", "1.sql", "--tool=plain", `--output=${format}=r`]);
  return readFileSync(path.join(made.path, "r"), "utf8");
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const entry = { fingerprint: "0123456789abcdef", severity: "major", description: "x" };
const location = { path: "a.sql", lines: { begin: 1 } };
const driver = (name: string) => ({ tool: { driver: { name } }, results: [] });

describe("a tracked report of ours is rewritten", () => {
  test.each(
    formats.flatMap((format) => [
      { format, sql: bad, what: "with findings", status: 1 },
      { format, sql: good, what: "without a finding", status: 0 },
      { format, sql: "\\ir gone.sql\n", what: "with what was not read", status: null },
    ]),
  )("as $format, $what", async ({ format, sql, status }) => {
    const made = repository({ "m/1.sql": sql });
    made.write({ r: await reportOn(sql, format) });
    made.commit();
    made.write({ "m/1.sql": sql.replace("orders_note", "orders_other") });
    const ran = await run(made.path, ["lint", "m/1.sql", "--tool=plain", `--output=${format}=r`]);
    expect(ran.err).not.toContain("is not written");
    if (status !== null) expect(ran.status).toBe(status);
    const text = readFileSync(path.join(made.path, "r"), "utf8");
    expect(text).not.toContain("orders_note");
    if (sql === bad) expect(text).toContain(format === "sarif" ? "orders" : "orders_other");
  });

  test("a failure of the run makes no difference", async () => {
    const made = repository({ "m/1.sql": good });
    made.write({
      r: json([{ ...entry, check_name: "run-failure", fingerprint: "run-failure-1", location }]),
    });
    made.commit();
    const ran = await run(made.path, ["lint", "m/1.sql", "--tool=plain", "--output=gitlab=r"]);
    expect(ran).toMatchObject({ status: 0, err: "" });
  });

  test.each([
    ["with entries", bad],
    ["without", good],
  ])("a baseline %s", async (_, sql) => {
    const made = repository({ "m/1.sql": sql });
    const argv = ["lint", "m/1.sql", "--tool=plain", "--write-baseline=b.json"];
    await run(made.path, argv);
    made.commit();
    expect(await run(made.path, argv)).toMatchObject({ status: 0 });
  });
});

test("a mark stands in the first line, where readers of the format pass over it", () => {
  expect(marked("markdown", "x")).toMatch(/^<!-- [^>]*-->\n\nx$/);
  expect(marked("github", "x")).toMatch(/^::debug::[^\n]*\nx$/);
  expect(marked("terminal", "x")).toMatch(/^Report of Indexwright [^\n]*\n\nx$/);
  for (const format of ["json", "sarif", "gitlab", "rdjson", "html"] as const)
    expect(marked(format, "x")).toBe("x");
});

/** What looks like ours and is somebody's. */
const theirs: readonly (readonly [string, () => string | Promise<string>])[] = [
  ["an empty list", () => "[]\n"],
  ["an empty list with a space", () => "[ ]"],
  ["an empty object", () => "{}\n"],
  ["white space", () => "\n\n"],
  ["another linter's entries", () => json([{ ...entry, check_name: "no-unused-vars", location }])],
  [
    "another linter's entries beside ours",
    async () => {
      const own = JSON.parse(await reportOn(bad, "gitlab")) as readonly unknown[];
      return json([...own, { ...entry, check_name: "no-unused-vars", location }]);
    },
  ],
  [
    "entries with fields of their own",
    () => json([{ ...entry, check_name: "unnamed-index", location, categories: ["Style"] }]),
  ],
  [
    "entries with other fingerprints",
    () => json([{ ...entry, check_name: "unnamed-index", fingerprint: "1", location }]),
  ],
  ["a prototype's name as a rule", () => json([{ ...entry, check_name: "constructor", location }])],
  ["another scanner's log", () => json({ version: "2.1.0", runs: [driver("CodeQL")] })],
  [
    "a log of several scanners, ours first",
    () => json({ version: "2.1.0", runs: [driver("indexwright"), driver("CodeQL")] }),
  ],
  ["a log without a run", () => json({ version: "2.1.0", runs: [] })],
  ["a configuration that names us", () => json({ tool: { name: "indexwright" } })],
  ["a report's rest", () => json({ version: 1, tool: { name: "indexwright", version: "0.1.0" } })],
  [
    "another program's baseline",
    () => json({ version: 1, findings: [{ fingerprint: "a1", rule: "x", file: "y" }] }),
  ],
  ["a baseline with more in it", () => json({ version: 1, findings: [], comment: "by hand" })],
  ["a page about us", () => "<!doctype html>\n<title>Indexwright: a guide</title>\n<p>x\n"],
  [
    "a page made by another generator",
    () =>
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="generator" content="VitePress"><title>Indexwright: x</title>',
  ],
  ["a document that quotes a report", async () => `# How\n\n${await reportOn(bad, "markdown")}`],
  ["a document of ours, by hand", () => "# Report of Indexwright 0.1.0, written anew by each run\n"],
  ["notes about a release", () => "Indexwright 0.1.0\n\nReport of Indexwright\n"],
  ["another linter's annotations", () => "::error file=a.sql,line=1,title=unnamed-index::x\n"],
  ["a log of ours behind another line", async () => `$ indexwright\n${await reportOn(bad, "terminal")}`],
  ["bytes that are no text", () => "\u0000\u0001"],
];

test.each(sampled(theirs))("%s, tracked, is not overwritten", async (_, text) => {
  const made = repository({ "m/1.sql": bad });
  const before = await text();
  made.write({ r: before });
  made.commit();
  for (const way of ["--output=markdown=r", "--write-baseline=r"]) {
    const ran = await run(made.path, ["lint", "m/1.sql", "--tool=plain", way]);
    expect(ran.status, way).toBe(2);
    expect(ran.err, way).toContain(
      "r is not written: it is tracked by git and is not a report or baseline of Indexwright",
    );
    // What was asked for besides is said.
    expect(ran.out, way).toContain("orders_note");
    expect(readFileSync(path.join(made.path, "r"), "utf8")).toBe(before);
  }
});

test("a tracked file is known behind a link that git does not track", async () => {
  const made = repository({ "m/1.sql": bad, "package.json": "{}\n" });
  made.commit();
  symlinkSync("package.json", path.join(made.path, "l"));
  const ran = await run(made.path, ["lint", "m/1.sql", "--tool=plain", "--output=json=l"]);
  expect(ran).toMatchObject({ status: 2, err: expect.stringContaining("l is not written: it is tracked") });
  expect(readFileSync(path.join(made.path, "package.json"), "utf8")).toBe("{}\n");
});

interface Twice {
  readonly what: string;
  readonly argv: readonly string[];
  readonly made?: (made: Folder) => void;
}

const at = (made: Folder, name: string): string => path.join(made.path, name);

const twice: readonly Twice[] = [
  { what: "report and baseline", argv: ["--write-baseline=b", "--output=json=b"] },
  { what: "report and baseline by another path", argv: ["--write-baseline=./b", "--output=json=m/../b"] },
  { what: "two reports", argv: ["--output=json=b", "--output=html=b"] },
  { what: "the report and one more", argv: ["--output=b", "--output=html=b"] },
  { what: "capitals", argv: ["--output=json=Out/B", "--output=html=out/b"] },
  { what: "composed and decomposed", argv: ["--output=json=\u00e9", "--output=html=e\u0301"] },
  {
    what: "a link to a file",
    argv: ["--output=json=b", "--output=html=l"],
    made: (made) => {
      made.write({ b: "x" });
      symlinkSync("b", at(made, "l"));
    },
  },
  {
    what: "a link to nothing yet",
    argv: ["--output=json=l", "--write-baseline=b"],
    made: (made) => symlinkSync("b", at(made, "l")),
  },
  {
    what: "a linked folder",
    argv: ["--output=json=d/b", "--output=html=l/b"],
    made: (made) => {
      mkdirSync(at(made, "d"));
      symlinkSync("d", at(made, "l"));
    },
  },
  {
    what: "a hard link",
    argv: ["--output=json=b", "--output=html=h"],
    made: (made) => {
      made.write({ b: "x" });
      linkSync(at(made, "b"), at(made, "h"));
    },
  },
];

const names = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

test.each(twice)("two outputs of one file, $what: nothing is written", async ({ argv, made }) => {
  for (const place of [folder, repository]) {
    const here = place({ "m/1.sql": bad });
    made?.(here);
    const before = names(here.path);
    const ran = await run(here.path, ["lint", "m/1.sql", "--tool=plain", "--output=sarif=first", ...argv]);
    expect(ran).toMatchObject({ status: 2, out: "" });
    expect(ran.err).toMatch(/^indexwright: [^\n]*give each (?:output )?its own file\n$/);
    expect(names(here.path)).toEqual(before);
    if (before.includes("b")) expect(readFileSync(at(here, "b"), "utf8")).toBe("x");
  }
});

test("several outputs may be thrown away", async () => {
  const made = folder({ "m/1.sql": bad });
  const ran = await run(made.path, ["lint", "m/1.sql", "--tool=plain", "--output=json=/dev/null"]);
  expect(ran).toMatchObject({ status: 1, err: "" });
});

test.skipIf(process.platform === "win32")(
  "what standard output or standard input leads to is a file like any other",
  { timeout: 600_000 },
  async () => {
    const file = path.join(await bundle(), "cli.js");
    const made = folder({ "m/1.sql": bad });
    const shell = (script: string) =>
      spawnSync("bash", ["-c", script], {
        cwd: made.path,
        encoding: "utf8",
        env: { ...clean(), INDEXWRIGHT: file, NODE: process.execPath },
      });
    const out = shell('"$NODE" "$INDEXWRIGHT" m --tool=plain --output=html=r > r');
    expect([out.status, out.stderr]).toEqual([2, expect.stringContaining("are one file; give each output")]);
    const input = shell('"$NODE" "$INDEXWRIGHT" - --tool=plain --output=json=m/1.sql < m/1.sql');
    expect([input.status, input.stderr]).toEqual([
      2,
      expect.stringContaining("is a file that this run reads"),
    ]);
    expect(readFileSync(at(made, "m/1.sql"), "utf8")).toBe(bad);
    const apart = shell('"$NODE" "$INDEXWRIGHT" m --tool=plain --output=html=r > s');
    expect([apart.status, apart.stderr]).toEqual([1, ""]);
  },
);

describe("an output that is refused costs no other", () => {
  const wrong: readonly (readonly [string, string])[] = [
    ["what is read beside", "Makefile"],
    ["an included file", "in.txt"],
    ["a migration", "m/1.sql"],
    ["a tracked file", "package.json"],
    ["a folder", "m"],
    ["git's own", ".git/config"],
    ["what no folder can hold", "m/1.sql/x"],
  ];

  test.each(wrong)("%s", async (_, name) => {
    const text = `\\i in.txt\n${bad}`;
    const made = repository({
      "m/1.sql": text,
      "in.txt": bad,
      "package.json": "{}\n",
      Makefile: "flyway:\n",
    });
    made.commit();
    const before = readdirSync(made.path);
    for (const more of [[`--output=json=${name}`], [`--write-baseline=${name}`]]) {
      const argv = [
        "lint",
        "m/1.sql",
        "--tool=plain",
        "--output=sarif=r.sarif",
        ...more,
        "--output=html=r.html",
      ];
      const ran = await run(made.path, argv);
      expect(ran.status).toBe(2);
      expect(ran.err.match(/is not written|cannot be written/g)).toHaveLength(1);
      expect(ran.out).toContain("orders_note");
      expect(readdirSync(made.path).sort()).toEqual([...before, "r.html", "r.sarif"].sort());
      expect(readFileSync(at(made, "r.html"), "utf8")).toContain("orders_note");
      expect(readFileSync(at(made, "m/1.sql"), "utf8")).toBe(text);
      expect(readFileSync(at(made, "in.txt"), "utf8")).toBe(bad);
    }
  });

  test("two of them are both named, and the baseline is written", async () => {
    const made = repository({ "m/1.sql": bad, "package.json": "{}\n" });
    made.commit();
    const argv = ["--output=json=package.json", "--output=sarif=m/1.sql", "--write-baseline=b.json"];
    const ran = await run(made.path, ["lint", "m/1.sql", "--tool=plain", ...argv]);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(
      /package\.json is not written.*\n.*m\/1\.sql is not written.*\n.*wrote \d+ findings/,
    );
    expect(readFileSync(at(made, "b.json"), "utf8")).toContain("fingerprint");
  });

  test("where nothing else was asked for, nothing is read or fixed", async () => {
    const made = repository({ "m/1.sql": bad, "package.json": "{}\n" });
    made.commit();
    const argv = ["lint", "m/1.sql", "--tool=plain", "--fix", "--format=json", "--output=package.json"];
    const ran = await run(made.path, argv);
    expect(ran).toMatchObject({ status: 2, out: "", err: expect.stringMatching(/^indexwright: [^\n]*\n$/) });
    expect(readFileSync(at(made, "m/1.sql"), "utf8")).toBe(bad);
  });
});
