import path from "node:path";
import { expect, test } from "vitest";
import { parseArgv } from "../../src/config/argv.ts";
import { configure } from "../../src/config/index.ts";
import { discover, UsageError } from "../../src/discover/index.ts";
import { clean, folder, repository } from "../discover/folder.ts";

const known = { rules: ["create-index-not-concurrent", "unnamed-index"], tools: [] };
const set = (cwd: string, ...argv: string[]) => configure(parseArgv(argv, known), cwd, known).options;

test("the defaults", () => {
  expect(configure(parseArgv([], known), folder().path, known)).toEqual({
    remarks: [],
    file: null,
    options: {
      paths: [],
      exclude: [],
      since: null,
      tool: null,
      execution: null,
      postgresVersion: 18,
      postgresMinor: null,
      failOn: "error",
      preset: "recommended",
      rules: {},
      smallTables: [],
      tables: [],
      tablesFile: null,
      smallRows: 10_000,
      overrides: [],
      baseline: null,
      writeBaseline: null,
      fix: false,
      dryRun: false,
      repair: false,
      rewrite: [],
      outputs: [{ format: "terminal", file: null }],
      stdinPath: null,
      budgets: {
        p95Ms: new Map(),
        speedup: null,
        reduction: null,
        regression: null,
        indexShare: null,
        totalBytes: null,
        writeOverhead: null,
      },
      prove: {
        databaseUrl: null,
        rows: 300_000,
        schema: null,
        workload: [],
        statistics: null,
        seedData: null,
        allowHosts: [],
      },
      deploy: {
        ...{ throughPooler: false, print: false, from: null, longestTransaction: 300, mostReplayLag: 30 },
        ...{ freeBytes: [], proof: null, sampleSeconds: 0, before: null, usedWithin: null },
        apply: {
          ...{
            databases: null,
            confirm: null,
            wait: null,
            lockTimeout: 500,
            tries: 30,
            maintenanceWorkMem: null,
          },
          ...{ journal: null, parallelWorkers: null, analyze: false, only: [], skipped: [] },
        },
        previous: null,
        rulesFile: null,
        dashboardFile: null,
      },
    },
  });
});

test("flag, configuration, default", () => {
  const { path: cwd } = folder({
    ".indexwright.yml":
      "paths: [db]\nexclude: [old]\nfail-on: warning\npostgres-version: 15\ntool: goose\nrules: {unnamed-index: off, create-index-not-concurrent: notice}\n",
  });
  const config = set(cwd);
  expect(config).toMatchObject({ paths: ["db"], failOn: "warning", postgresVersion: 15, tool: null });
  expect(config.overrides[0]).toMatchObject({ tool: "goose", rules: {} });
  expect(config.overrides[0]?.matches("any/thing.sql")).toBe(true);
  const flags = set(
    cwd,
    "x",
    "--fail-on",
    "never",
    "--postgres-version=17",
    "--rule=unnamed-index=error",
    "--exclude=new",
    "--tool=plain",
  );
  expect(flags).toMatchObject({ paths: ["x"], failOn: "never", postgresVersion: 17, tool: "plain" });
  expect(flags.rules).toEqual({ "unnamed-index": "error", "create-index-not-concurrent": "notice" });
  expect(flags.exclude).toEqual(["new", `${cwd}/**/old`]);
});

test("the configuration's paths start at its folder, wherever the run starts", () => {
  const made = repository({
    ".indexwright.yml":
      "paths: [db/new, 'db/*.sql']\nbaseline: old.json\noverrides:\n  - paths: [db/legacy]\n    rules: {unnamed-index: off}\n  - paths: ['*.down.sql']\n    execution: batch\n",
    "db/new/1.sql": "",
  });
  const cwd = path.join(made.path, "db");
  const options = set(cwd, "--rule=create-index-not-concurrent=notice");
  expect(options.paths).toEqual([`${made.path}/db/new`, `${made.path}/db/*.sql`]);
  expect(options.baseline).toBe("../old.json");
  const [legacy, down] = options.overrides;
  expect(legacy?.matches("legacy/deep/1.sql")).toBe(true);
  expect(legacy?.matches("new/1.sql")).toBe(false);
  expect(legacy?.matches("../db/legacy/1.sql")).toBe(true);
  expect(down?.matches("anywhere/1.down.sql")).toBe(true);
  expect(legacy?.rules).toEqual({ "unnamed-index": "off", "create-index-not-concurrent": "notice" });
});

test("a folder whose name is a glob is a folder", () => {
  const made = folder(
    {
      ".git/HEAD": "",
      ".indexwright.yml": "paths: ['db/*.sql']\nexclude: ['db/2*']\noverrides: [{paths: [db]}]\n",
      "db/1.sql": "",
      "db/2.sql": "",
      "db/in/x": "",
    },
    "we[ird] {a,b} (x)!-",
  );
  const cwd = path.join(made.path, "db/in");
  const options = set(cwd);
  expect(options.overrides[0]?.matches("../1.sql")).toBe(true);
  const { files } = discover({ settings: [], cwd, ...options }, { env: clean() });
  expect(files.map((file) => file.path)).toEqual(["../1.sql"]);
});

test("where the reports go", () => {
  const { path: cwd } = folder();
  const outputs = (...argv: string[]) => set(cwd, ...argv).outputs;
  expect(outputs("--format=json")).toEqual([{ format: "json", file: null }]);
  expect(outputs("--format=json", "--output=r.json")).toEqual([{ format: "json", file: "r.json" }]);
  expect(outputs("--output=sarif=r.sarif", "--output", "json=-")).toEqual([
    { format: "sarif", file: "r.sarif" },
    { format: "json", file: null },
  ]);
  expect(outputs("--output=sarif=a=b", "--output=gitlab=c")).toEqual([
    { format: "terminal", file: null },
    { format: "sarif", file: "a=b" },
    { format: "gitlab", file: "c" },
  ]);
  expect(outputs("--output=./x=y")).toEqual([{ format: "terminal", file: "./x=y" }]);
  expect(() => outputs("--output=xml=y")).toThrow('no format is called "xml"');
  expect(() => outputs("--output=json=")).toThrow("names no file");
  expect(() => outputs("--output=json=a", "--output=sarif=./a")).toThrow("two reports would go to ./a");
});

test.each([
  [["--stdin-path=x"], "--stdin-path needs standard input"],
  [["--dry-run"], "add one of them"],
  [["--fix", "-"], "--fix cannot rewrite standard input"],
  [["--fix", "--write-baseline=x"], "contradict"],
])("contradictions: %j", (argv, message) => {
  expect(() => set(folder().path, ...argv)).toThrow(message);
  expect(() => set(folder().path, ...argv)).toThrow(UsageError);
});
