import { chmodSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Stages, stages, WithoutServer } from "../../src/programs/commands.ts";
import { cli } from "../../src/shells/cli.ts";
import { folder, repository } from "../discover/folder.ts";
import { run } from "./stub.ts";

test.each([
  ["", "error", 0],
  ["NOTICE", "notice", 1],
  ["NOTICE", "warning", 0],
  ["WARNING", "error", 0],
  ["WARNING", "warning", 1],
  ["WARNING", "notice", 1],
  ["ERROR", "error", 1],
  ["NOTICE ERROR", "warning", 1],
  ["ERROR", "never", 0],
])("exit status: %s under --fail-on %s", async (text, failOn, status) => {
  const { path: cwd } = folder({ "1.sql": text });
  expect((await run(cwd, ["--fail-on", failOn])).status).toBe(status);
});

test("all mistakes of a configuration are told, a line each", async () => {
  const { path: cwd } = folder({ ".indexwright.yml": "tol: goose\nfail-on: sometimes\n" });
  const { status, err } = await run(cwd, []);
  expect([status, err.match(/^indexwright: \.indexwright\.yml:\d+:\d+: /gm)]).toEqual([
    2,
    ["indexwright: .indexwright.yml:1:1: ", "indexwright: .indexwright.yml:2:10: "],
  ]);
});

test("lint is the command where none is named", async () => {
  const { path: cwd } = folder({ "db/1.sql": "ERROR", "2.sql": "" });
  for (const argv of [["lint", "db"], ["db"], ["--format=terminal", "lint", "db"]])
    expect((await run(cwd, argv)).out, argv.join(" ")).toBe("terminal plain 80: ERROR in db/1.sql\n");
  expect((await run(cwd, ["lint"])).given?.discovery).toMatchObject({
    detecting: true,
    files: [{ path: "2.sql" }, {}],
  });
  const named = folder({ lint: "ERROR", "x.sql": "" });
  expect((await run(named.path, ["./lint"])).out).toContain("ERROR in lint");
});

test.each([
  [
    ["dashboard"],
    'no command, file or folder is called "dashboard"; known: lint, prove, fix, sql, workload, statistics, preflight, verify, apply, rollback, health, runbook, rule, init, lsp, completion',
  ],
  [["prove", "--write-baseline=b.json"], "prove writes no baseline; write it with lint --write-baseline"],
  [["prove", "--rows=many"], '--rows must be a whole number below 100 million; it is "many"'],
  [["lnit", "db"], 'no command, file or folder is called "lnit"; did you mean "lint"?'],
  [["no.sql"], "no such file or folder: no.sql"],
  [["x/*.sql"], "no file matches the glob x/*.sql"],
  [["--sicne=x"], "unknown flag --sicne; did you mean --since?"],
  [["--config=none.yml"], "the configuration none.yml cannot be read"],
  [
    ["--baseline=none.json"],
    "the baseline none.json cannot be read; make it with --write-baseline none.json",
  ],
  [["--since=x"], "--since x needs git: this is not a git repository"],
  [["--output=1.sql/x"], "1.sql/x cannot be written"],
  [["rule", "unamed-index"], 'there is no rule "unamed-index"; did you mean "unnamed-index"?'],
  [["rule", "unnamed-index", "x"], "rule takes one id, not 2; leave x out"],
  [["--rule=x=off"], 'there is no rule "x"; known: unnamed-index'],
])("could not run: %j", async (argv, message) => {
  const ran = await run(folder({ "1.sql": "ERROR" }).path, argv);
  expect(ran).toMatchObject({ status: 2, out: "" });
  expect(ran.err).toMatch(/^indexwright: [^\n]*\n$/);
  expect(ran.err).toContain(message);
});

test("where no server can be had, prove says what lint finds, changes nothing, and exits with 2", async () => {
  const by = {
    prove: async () => {
      throw new WithoutServer("no server is there");
    },
    proveFixed: async () => {
      throw new WithoutServer("no server is there");
    },
  };
  const { path: cwd } = folder({ "1.sql": "ERROR" });
  for (const argv of [
    ["prove", "1.sql"],
    ["prove", "--fix", "1.sql"],
  ]) {
    const ran = await run(cwd, argv, {}, by);
    expect(ran).toMatchObject({ status: 2, out: "terminal plain 80: ERROR in 1.sql\n" });
    expect(ran.err).toContain("the run is incomplete: nothing is measured: no server is there");
    expect(readFileSync(`${cwd}/1.sql`, "utf8")).toBe("ERROR");
  }
});

test("prove takes the words after it as paths, and runs no SQL beside a repository's secrets", async () => {
  const { path: cwd } = folder({ "1.sql": "ERROR", "2.sql": "ERROR" });
  const ran = await run(cwd, ["prove", "2.sql", "--rows=10", "--database-url=postgres://x@localhost/y"]);
  expect(ran).toMatchObject({ status: 1, out: expect.stringContaining("ERROR in 2.sql") });
  expect(ran.given?.options.prove).toMatchObject({ rows: 10, databaseUrl: "postgres://x@localhost/y" });
  const env = { GITHUB_EVENT_NAME: "pull_request_target" };
  expect(await run(cwd, ["prove", "2.sql"], { env })).toMatchObject({ status: 2, given: null });
});

test.each([
  [["--database-url=mysql://x"], "--database-url is not a postgresql:// URL", "ERROR in 1.sql"],
  [["--database-url=postgres://x@db.example.com/y"], "say --allow-host db.example.com too", "ERROR in 1.sql"],
  [["--schema=none.sql"], "the file none.sql of --schema cannot be read", ""],
])("prove could not run: %j", async (argv, message, out) => {
  const cwd = folder({ "1.sql": "SELECT 'ERROR';" }).path;
  const ran = await run(cwd, ["prove", "1.sql", ...argv], {}, { prove: stages.prove });
  expect(ran).toMatchObject({ status: 2, out: expect.stringContaining(out) });
  expect(ran.err).toMatch(/^indexwright: [^\n]*\n$/);
  expect(ran.err).toContain(message);
});

test("whoever waits at a terminal sees what is being measured", async () => {
  const cwd = folder({ "1.sql": "" }).path;
  expect((await run(cwd, ["prove", "1.sql"], { isTTY: true })).err).toMatch(
    /… locks.*✓ locks \(0\.\d s\)\n$/s,
  );
  expect((await run(cwd, ["prove", "1.sql"])).err).toBe("");
});

test("help and version ask for nothing else", async () => {
  const never = () => Promise.reject(new Error("asked"));
  const nothing = { rules: never, tools: never, lint: never, render: never };
  expect((await run("/nowhere", ["--help", "--rule=x=off"], {}, nothing)).out).toContain("Usage:");
  expect(await run("/nowhere", ["lint", "-h"], {}, nothing)).toMatchObject({ status: 0, err: "" });
  expect((await run("/nowhere", ["--version"], {}, nothing)).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("an unexpected failure is one line; the trace is for those who ask", async () => {
  const { path: cwd } = folder({ "1.sql": "" });
  const broken = { lint: () => Promise.reject(new Error("boom\n::error::\u001b[2J")) };
  const ran = await run(cwd, [], {}, broken);
  expect(ran).toMatchObject({
    status: 2,
    err: "indexwright: internal error: boom␊::error::␛[2J; please report\n",
  });
  expect((await run(cwd, [], { env: { INDEXWRIGHT_DEBUG: "1" } }, broken)).err).toContain("    at ");
});

test("a hostile name neither moves the cursor nor gives an order", async () => {
  const { path: cwd } = folder();
  const { err } = await run(cwd, ["\u001b[2Jx\n::error::y\r##[error]z.sql"]);
  expect(err).toMatch(/^indexwright: no file matches the glob [^\p{Cc}]*\n$/u);
  expect(err).not.toContain("##[");
});

test("standard input", async () => {
  const { path: cwd } = folder();
  const stdin = () => Buffer.from("ERROR");
  expect((await run(cwd, ["-", "--stdin-path", "db/7.sql"], { stdin })).out).toContain("ERROR in db/7.sql");
  expect((await run(cwd, ["-"], { stdin })).out).toContain("ERROR in stdin.sql");
  expect((await run(cwd, ["-"], { stdin: () => Buffer.from([0xff]) })).given?.discovery.unread).toHaveLength(
    1,
  );
});

test("reports go where they are sent, coloured only on a terminal", async () => {
  const made = folder({ "1.sql": "ERROR" });
  const ran = await run(made.path, ["--output=out/deep/r.json", "--format=json", "--output=sarif=r.sarif"], {
    isTTY: true,
  });
  expect(ran).toMatchObject({ status: 1, out: "" });
  expect(readFileSync(`${made.path}/out/deep/r.json`, "utf8")).toBe("json plain 100: ERROR in 1.sql\n");
  expect(readFileSync(`${made.path}/r.sarif`, "utf8")).toContain("sarif plain");
});

test.each([
  [true, {}, "colored"],
  [false, {}, "plain"],
  [true, { NO_COLOR: "1" }, "plain"],
  [true, { NO_COLOR: "" }, "colored"],
  [false, { FORCE_COLOR: "1" }, "colored"],
  [true, { FORCE_COLOR: "0" }, "plain"],
  [false, { FORCE_COLOR: "1", NO_COLOR: "1" }, "colored"],
  [true, { TERM: "dumb" }, "plain"],
])("colours: terminal %s, %j", async (isTTY, env, look) => {
  const { path: cwd } = folder({ "1.sql": "" });
  expect((await run(cwd, [], { isTTY, env })).out).toContain(`terminal ${look} 80`);
});

test("fixes are written, then what is left is reported", async () => {
  const made = folder({ "1.sql": "\uFEFFERROR\r\nWARNING\r\n", "2.sql": "WARNING" });
  const ran = await run(made.path, ["--fix"]);
  expect(ran).toMatchObject({ status: 0, out: "terminal plain 80: WARNING in 1.sql; WARNING in 2.sql\n" });
  expect(readFileSync(`${made.path}/1.sql`, "utf8")).toBe("\uFEFFfixed\r\nWARNING\r\n");
});

test("a dry run prints a patch that git applies, and changes nothing", async () => {
  const made = repository({ "a b/é.sql": "one\r\nERROR\r\nthree", "2.sql": "ERROR\n", "3.sql": "fine\n" });
  made.commit();
  const ran = await run(made.path, ["--fix", "--dry-run", "--output=json=r.json"]);
  expect(ran.status).toBe(0);
  expect(made.git("status", "--porcelain")).toBe("");
  made.write({ "fix.patch": ran.out });
  made.git("apply", "fix.patch");
  expect(readFileSync(`${made.path}/a b/é.sql`, "utf8")).toBe("one\r\nfixed\r\nthree");
  expect(readFileSync(`${made.path}/2.sql`, "utf8")).toBe("fixed\n");
});

test("a patch for a log gives the log no orders", async () => {
  const { path: cwd } = folder({ "1.sql": "::error::x\u001b[2J\nERROR\n##[error]y\n" });
  const { out } = await run(cwd, ["--fix", "--dry-run"], { env: { GITHUB_ACTIONS: "true" } });
  expect(out).toContain("+fixed");
  expect(out).not.toMatch(/^\s*::|##\[/m);
  expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

test("a file that may not be written is one line", async () => {
  const made = folder({ "1.sql": "ERROR" });
  chmodSync(`${made.path}/1.sql`, 0o444);
  const ran = await run(made.path, ["--fix"]);
  // The superuser may write it all the same.
  if (process.getuid?.() !== 0)
    expect(ran.err).toContain("1.sql is not fixed, and stays as it was: you may not write there");
});

test("a baseline is written, and then keeps what is old quiet", async () => {
  const made = folder({ "1.sql": "ERROR" });
  expect((await run(made.path, ["--write-baseline=old.json"])).status).toBe(0);
  expect((await run(made.path, ["--baseline=old.json"])).status).toBe(0);
  made.write({ ".indexwright.yml": "baseline: later.json" });
  expect((await run(made.path, [])).err).toContain("the baseline later.json cannot be read");
  expect((await run(made.path, ["--write-baseline=later.json", "--output=json=r.json"])).status).toBe(0);
  expect((await run(made.path, ["--write-baseline=later.json"])).out).toContain("ERROR in 1.sql");
  expect((await run(made.path, [])).out).toBe("terminal plain 80: \n");
  made.write({ "2.sql": "ERROR" });
  expect((await run(made.path, ["--baseline=old.json"])).out).toContain("ERROR in 2.sql");
  for (const text of [
    "",
    "[]",
    "{}",
    '{"version":2,"findings":[]}',
    '{"version":1,"findings":[5]}',
    "null",
  ]) {
    made.write({ "bad.json": text });
    expect((await run(made.path, ["--baseline=bad.json"])).err, text).toContain(
      "bad.json is not a baseline of version 1",
    );
  }
});

test("rules: the table, a page, or what the rule says of itself", async () => {
  const made = folder({ "rules/unnamed-index/README.md": "# The page\n" });
  expect((await run(made.path, ["rule"])).out).toBe("unnamed-index  warning  No name\n");
  expect((await run(made.path, ["rule", "unnamed-index"])).out).toBe("# The page\n");
  made.write({ "rules/unnamed-index/README.md": "<!-- Printed by us. -->\n\n# The page\n" });
  expect((await run(made.path, ["rule", "unnamed-index"])).out).toBe("# The page\n");
  expect((await run(folder().path, ["rule", "unnamed-index"])).out).toContain("# unnamed-index\n\nNo name\n");
  expect((await run(folder().path, ["rule", "unnamed-index"])).out).toContain(
    "indexwright: ignore unnamed-index: the reason",
  );
});

test("the configuration is found, and a default that was detected is said", async () => {
  const made = folder({
    ".indexwright.yml": "fail-on: never\n",
    "compose.yml": "services: {db: {image: 'postgres:15'}}",
    "1.sql": "ERROR",
  });
  const ran = await run(made.path, []);
  expect(ran.status).toBe(0);
  expect(ran.given?.options.postgresVersion).toBe(15);
  expect(ran.given?.discovery.remarks).toEqual(["read for PostgreSQL 15: compose.yml runs postgres:15"]);
});

test.each([
  ["--database-url=postgres://x", "prove, preflight, verify, apply, rollback and health"],
  ["--rows=1", "prove"],
  ["--schema=x.sql", "prove"],
  ["--workload=x.sql", "prove and verify"],
  ["--clean-up", "prove"],
  ["--from=x.csv", "preflight and verify"],
])("lint refuses %s, which only %s looks at", async (flag, who) => {
  const { path: cwd } = folder({ "1.sql": "" });
  for (const words of [[flag], ["lint", flag], ["1.sql", flag]]) {
    const ran = await run(cwd, words);
    expect(ran).toMatchObject({ status: 2, out: "" });
    expect(ran.err).toMatch(/^indexwright: --[a-z-]+ is for [a-z, ]+, and lint does not use it; .*\n$/);
    expect(ran.err).toContain(` is for ${who}, and lint`);
  }
});

test.each([
  ["paths: [db/none]\n", ".indexwright.yml: paths: no such file or folder: db/none"],
  ['paths: ["db/*.sql"]\n', ".indexwright.yml: paths: no file matches the glob db/*.sql"],
])(
  "a path of the configuration that leads nowhere is told as the configuration's: %j",
  async (text, said) => {
    const { path: cwd } = folder({ ".indexwright.yml": text });
    expect(await run(cwd, [])).toMatchObject({ status: 2, err: `indexwright: ${said}\n` });
    expect((await run(cwd, ["db/none"])).err).toBe("indexwright: no such file or folder: db/none\n");
  },
);

test("below the top of a repository, whoever reads by the repository gets paths from its top", async () => {
  const text = "CREATE INDEX CONCURRENTLY a ON b (c);\nCREATE INDEX x ON b (c);\n";
  const made = repository({ "services/shop/db/migrations/1.sql": text });
  const cwd = path.join(made.path, "services/shop");
  const said = async (format: string, at = cwd) => {
    const ran = { out: "" };
    await cli(["lint", "db", `--format=${format}`], {
      cwd: at,
      home: at,
      stdout: (chunk) => {
        ran.out += chunk;
      },
      stderr: () => {},
      stdin: () => Buffer.alloc(0),
      env: { PATH: process.env.PATH },
      isTTY: false,
      columns: 100,
    });
    return ran.out;
  };
  expect(await said("github")).toContain("file=services/shop/db/migrations/1.sql,");
  expect(await said("sarif")).toContain('"uri": "services/shop/db/migrations/1.sql"');
  expect(await said("sarif")).not.toContain('"uri": "db/');
  expect(await said("gitlab")).toContain('"path": "services/shop/db/migrations/1.sql"');
  expect(await said("json")).toContain('"db/migrations/1.sql"');
  expect(await said("terminal")).toContain("--> db/migrations/1.sql:2");
});

test("what --fix has changed is said, and that it was nothing", async () => {
  const remarks = async (files: Readonly<Record<string, string>>) => {
    const made = folder(files);
    await cli(["lint", "db", "--tool=plain", "--fix", "--output=r.txt"], {
      cwd: made.path,
      home: made.path,
      stdout: () => {},
      stderr: () => {},
      stdin: () => Buffer.alloc(0),
      env: { PATH: process.env.PATH },
      isTTY: false,
      columns: 100,
    });
    return readFileSync(path.join(made.path, "r.txt"), "utf8").replace(/\s+/g, " ");
  };
  const slow = "CREATE INDEX a_b_idx ON a (b);\n";
  const two = `${slow}CREATE INDEX a_c_idx ON a (c);\n`;
  expect(await remarks({ "db/1.sql": slow, "db/2.sql": two, "db/3.sql": "SELECT 1;\n" })).toContain(
    "--fix changed 3 places in 2 files: db/1.sql (1), db/2.sql (2)",
  );
  expect(await remarks({ "db/3.sql": "SELECT 1;\n" })).toContain("--fix changed no file (0 fixed)");
});

test("a migration tool is known by its usual names too, before anything is read", async () => {
  const known = await stages.tools();
  expect(known).toEqual(expect.arrayContaining(["plain", "psql", "goose", "flyway"]));
  expect(new Set(known).size).toBe(known.length);
});

test("what a repair asks is escaped, as every line of a log is", async () => {
  const asked = "\u001b[2J\n::error::an index";
  const by: Partial<Stages> = {
    repaired: async (discovery, options, baseline) => {
      const { report } = await stages.repaired(discovery, options, baseline);
      const file = { path: "1.sql", text: "", changed: "all" } as const;
      const left = [{ message: asked }];
      return { report, repairs: [{ file, files: [], mends: [], left, first: [], checked: "read" }] };
    },
  };
  const { err } = await run(folder({ "1.sql": "SELECT 1;\n" }).path, ["fix", "--dry-run"], {}, by);
  expect(err).toMatch(/^(?:indexwright: [^\n]*\n)+$/);
  expect(err).toContain("an index");
  expect(err).not.toContain("\u001b");
});

test("fix without a patch says why there is none", async () => {
  const slow = "-- +goose Up\nDO $$ BEGIN CREATE INDEX i ON t (a); END $$;\n-- +goose Down\nDROP INDEX i;\n";
  const { err } = await run(folder({ "db/001_a.sql": slow }).path, ["fix", "--dry-run", "db"], {}, stages);
  expect(err).toMatch(/^indexwright: no patch: [^\n]*1 error/);
  expect(err).toMatch(/db\/001_a\.sql:2 [^\n]*\(create-index-not-concurrent\)/);
  const empty = await run(folder({ "db/readme.md": "x" }).path, ["fix", "--dry-run", "db"], {}, stages);
  expect(empty.err).toMatch(/no patch: no migrations found: nothing was read|no migration/);
});
