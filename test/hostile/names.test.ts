import { describe, expect, it } from "vitest";
import { parseArgv } from "../../src/config/argv.ts";
import { parseConfig } from "../../src/config/file.ts";
import { partOf } from "../../src/github/payload.ts";
import { formats, type Options } from "../../src/options.ts";
import { loadGrammar } from "../../src/parse/index.ts";
import { parseStatistics } from "../../src/parse/statistics.ts";
import { parseWorkload } from "../../src/parse/workload/index.ts";
import { parseRunbook } from "../../src/parse/workload/runbook.ts";
import { parseExport } from "../../src/parse/workload/workload-export.ts";
import { lintFixed } from "../../src/programs/fixes/fix-rounds.ts";
import { lint } from "../../src/programs/lint.ts";
import { tools } from "../../src/read/registry.ts";
import { render } from "../../src/report/index.ts";
import { casts } from "../../src/sql/facts/casts.ts";
import { classes } from "../../src/sql/facts/classes.ts";
import { extensions } from "../../src/sql/facts/extensions.ts";
import { functions } from "../../src/sql/facts/functions.ts";
import { keywords } from "../../src/sql/facts/keywords.ts";
import { settings } from "../../src/sql/facts/settings.ts";
import { types } from "../../src/sql/facts/types.ts";
import { namesIn } from "../../src/sql/facts.ts";
import type { Report } from "../../src/types.ts";
import { random } from "../bench/random.ts";
import { templates } from "../fuzz/statements.ts";
import { defaults, discoveryOf } from "../room.ts";
import { prototypeNames } from "./words.ts";

await loadGrammar();

const known = new Set(
  [types, functions, settings, classes, extensions, casts, keywords].flatMap((one) => [...namesIn(one)]),
);
/** Words that mean something to PostgreSQL, or to anyone who reads it; all others are names like any. */
const meant = (name: string) =>
  known.has(name) ||
  known.has(name.toLowerCase()) ||
  // PL/pgSQL's own.
  /^(?:call|foreach|slice)$/i.test(name) ||
  // A function of intarray.
  name === "sort" ||
  /^(name|big|small|at|map|big|some|search|filter|keys|entries|default)$/.test(name);

const whole = process.env.INDEXWRIGHT_HOSTILE === "whole";
const by = random(20_261_128);
const sample = new Set([
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  ...Array.from({ length: 3 }, () => by.pick(prototypeNames)),
]);
const names = prototypeNames.filter((name) => whole || sample.has(name));

/** A name like it, of which nobody has ever heard: as long, with letters as large. */
function ordinary(name: string): string {
  return name.replace(/[a-z]/g, "q").replace(/[A-Z]/g, "Q");
}

const jargon = /\[object \w+\]|\[native code\]|function Object|\bundefined\b/;

/** What a name is near to, each name is near to by itself. */
const advice =
  /(?:did you mean|is it) \\?"[^"\\]*\\?"\?|did you mean --[-\w]+\?|none is near it|(?:known:|one of|it is one of|they are|see) [^"]*|\bWrite \w+\.|\bLeave it out\./g;

/** The name may be a word of the sentences, too: it is taken out of both. */
function bare(said: string, name: string): string {
  return said
    .replace(advice, "advice")
    .replaceAll(name, ordinary(name))
    .replaceAll(name.toLowerCase(), ordinary(name).toLowerCase());
}

function expectSame(said: string, of: string, like: string): void {
  expect(bare(said, of)).toBe(bare(like, of));
}

it("there are enough of them", () => {
  expect(prototypeNames.length).toBeGreaterThan(60);
  for (const name of [
    "__proto__",
    "constructor",
    "then",
    "toJSON",
    "valueOf",
    "apply",
    "concat",
    "__defineGetter__",
  ])
    expect(prototypeNames).toContain(name);
  expect(prototypeNames.filter((name) => !meant(name)).length).toBeGreaterThan(60);
});

/** Every template once for each of its places: there stands the name, elsewhere what is usual. */
function statements(name: string): string {
  const usual = ["orders", "id", "customers", "number", "payload", "created_at", "orders_id_idx", "total"];
  return templates
    .flatMap((template) => {
      const places = template.split("@").length - 1;
      return Array.from({ length: places }, (_, place) => {
        let at = 0;
        return template.replace(/@/g, () => (at++ === place ? name : (usual[at % usual.length] ?? "")));
      });
    })
    .join("\n");
}

const table = `CREATE TABLE orders (id bigint PRIMARY KEY, number text, payload jsonb, created_at timestamptz, total numeric);\n`;

/** What is found, and what the reports say; of texts that are not SQL, the length counts, too. */
function sayings(report: Report): string {
  const place = (finding: { readonly file: { readonly path: string }; readonly span: readonly number[] }) =>
    `${finding.file.path} ${finding.span}`;
  const lines = [
    ...[...report.findings, ...report.ignored].map((finding) =>
      [
        place(finding),
        finding.rule,
        finding.severity,
        finding.message,
        finding.why,
        finding.instead,
        JSON.stringify(finding.fix?.edits.map((edit) => [edit.span, edit.text])),
      ].join(" | "),
    ),
    ...report.unread.map((one) => `${place(one)} | ${one.message}`),
    ...report.remarks,
    ...report.waysBack.map((one) => one.sql),
    ...report.migrations.map((one) => `${one.file.path} ${one.tool} ${one.why}`),
    ...report.failures.map((one) => one.message),
  ];
  return lines.sort().join("\n");
}

async function linted(
  files: ReadonlyMap<string, string>,
  beside: ReadonlyMap<string, string> = new Map(),
  options: Options = defaults,
): Promise<Report> {
  const discovery = discoveryOf(files, beside);
  const report = await lint(discovery, options, new Set());
  expect(report.failures).toEqual([]);
  for (const format of formats) {
    const text = render(report, format, { color: false, width: 100, failOn: "error" });
    if (!/undefined|native/.test([...files].join())) expect(text).not.toMatch(jargon);
  }
  const { changed } = await lintFixed(discovery, options, new Set());
  for (const [path, { text }] of changed)
    if (!files.get(path)?.includes("undefined")) expect(text).not.toMatch(jargon);
  return report;
}

describe("as a name in SQL, an object's own word is a name like any", { timeout: 600_000 }, () => {
  const forms = [
    ["bare", (name: string) => name],
    ["quoted", (name: string) => `"${name}"`],
  ] as const;
  it.each(names.flatMap((name) => forms.map(([form, write]) => ({ name, form, write }))))(
    "$name, $form",
    async ({ name, write }) => {
      const files = (one: string) => new Map([["migrations/1.sql", table + statements(write(one))]]);
      const report = await linted(files(name));
      if (meant(name)) return;
      expect(report.statements).toBeGreaterThan(templates.length);
      // What sorts by name stands elsewhere then.
      const like = await linted(files(ordinary(name)));
      const lines = (text: string) =>
        text
          .split("\n")
          .map((line) => bare(line, name))
          .sort();
      expect(lines(sayings(report))).toEqual(lines(sayings(like)));
    },
  );
});

const known2 = { rules: ["create-index-not-concurrent"], tools: tools.map((tool) => tool.id) };
const source = (path: string, text: string) => ({ path, text, changed: "all" as const });
const index = "CREATE INDEX i ON orders (id);\n";
const column = {
  schema: "public",
  relation: "t",
  inherited: false,
  null_frac: 0,
  avg_width: 4,
  n_distinct: -1,
};
const exported = {
  indexwright: "statistics",
  version: 2,
  redacted: false,
  server: 180_004,
  settings: {},
  relations: [],
  extended: [],
};

/** Where else a name comes from outside; each gives what is made of it. */
const places: Readonly<Record<string, (name: string) => unknown>> = {
  "a file": (name) => saidOf({ [`migrations/${name}.sql`]: index }),
  "a folder": (name) => saidOf({ [`${name}/1.sql`]: index }),
  "a folder above": (name) => saidOf({ [`${name}/migrations/1.sql`]: index }),
  "a script of prisma": (name) =>
    saidOf(
      { [`prisma/migrations/${name}/migration.sql`]: index },
      { "prisma/migrations/migration_lock.toml": 'provider = "postgresql"' },
    ),
  "a script of flyway": (name) =>
    saidOf({ [`db/V1__${name}.sql`]: index }, { "flyway.toml": '[flyway]\nlocations = ["filesystem:db"]' }),
  "a script of supabase": (name) =>
    saidOf(
      { [`supabase/migrations/20260101000000_${name}.sql`]: index },
      { "supabase/config.toml": `[${name}]\n${name} = 1\n` },
    ),
  "a change of sqitch": (name) =>
    saidOf(
      { [`deploy/${name}.sql`]: index },
      { "sqitch.plan": `%project=${name}\n\n${name} 2026-01-01T00:00:00Z A <a@b.c> # a\n` },
    ),
  "an entry of drizzle": (name) =>
    saidOf(
      { [`drizzle/${name}.sql`]: index },
      {
        "drizzle/meta/_journal.json": `{"dialect":"postgresql","entries":[{"idx":0,"tag":"${name}"}],"${name}":1}`,
      },
    ),
  "a dependency": (name) =>
    saidOf(
      { "migrations/1.sql": index },
      { "package.json": `{"dependencies":{"${name}":"1.0.0","node-pg-migrate":"^7"},"${name}":{}}` },
    ),
  "a lock": (name) =>
    saidOf(
      { "migrations/1.sql": index },
      {
        "package.json": '{"dependencies":{"node-pg-migrate":"^7"}}',
        "package-lock.json": `{"packages":{"node_modules/${name}":{"version":"1.0.0"}},"${name}":1}`,
        "pnpm-lock.yaml": `importers:\n  ${name}:\n    dependencies:\n      ${name}: 1.0.0\n`,
        "yarn.lock": `# yarn lockfile v1\n\n"${name}@^1":\n  version "1.0.0"\n`,
      },
    ),
  "a workspace": (name) =>
    saidOf(
      { [`${name}/migrations/1.sql`]: index },
      {
        [`${name}/package.json`]: '{"dependencies":{"prisma":"^7"}}',
        "pnpm-lock.yaml": "importers:\n  .:\n    dependencies: {}\n",
        "package-lock.json": '{"packages":{}}',
        "bun.lock": '{"packages":{},"workspaces":{}}',
        "yarn.lock": "__metadata:\n  version: 8\n",
      },
    ),
  "a crate": (name) =>
    saidOf(
      { "migrations/1.sql": index },
      { "Cargo.toml": `[dependencies]\n${name} = "1"\nsqlx = { version = "1", features = ["${name}"] }\n` },
    ),
  "a module of Go": (name) =>
    saidOf(
      { "migrations/1_a.up.sql": index },
      { "go.mod": `module ${name}\nrequire github.com/${name}/${name} v1.0.0\n` },
    ),
  "a key of Spring": (name) =>
    saidOf(
      { "src/main/resources/db/migration/V1__a.sql": index },
      { "src/main/resources/application.yml": `${name}:\n  ${name}: 1\nspring:\n  ${name}: 1\n` },
    ),
  "a connection": (name) =>
    saidOf(
      { "migrations/1.sql": index },
      {
        ".env": `DATABASE_URL=${name}://x\n`,
        Makefile: `migrate -database ${name}://x -path migrations up\n`,
      },
    ),
  "an attribute of liquibase": (name) =>
    saidOf({
      "1.sql": `--liquibase formatted sql\n--changeset ${name}:${name} ${name}:true\n${index}--rollback ${name}\n`,
    }),
  "an annotation of goose": (name) => saidOf({ "1_a.sql": `-- +goose Up\n-- +goose ${name}\n${index}` }),
  "an ignored rule": (name) =>
    saidOf({
      "migrations/1.sql": `-- indexwright: ignore ${name}: why\n${index}-- indexwright: ignore-file ${name}: why\n`,
    }),
  "a directive of another": (name) =>
    saidOf({
      "migrations/1.sql": `-- squawk-ignore ${name}\n-- nolint: ${name}\n-- atlas:nolint ${name}\n${index}`,
    }),
  "a variable of psql": (name) =>
    saidOf({
      "migrations/1.sql": `\\set ${name} ${name}\n\\if :${name}\n${index}\\endif\nSELECT :${name}, :'${name}', :"${name}";\n\\i ${name}\n\\${name}\n`,
    }),
  "a placeholder": (name) =>
    saidOf(
      { "migrations/1.sql": `CREATE INDEX i ON \${${name}}.orders (id);\n` },
      { "flyway.conf": `flyway.placeholders.${name}=a\nflyway.${name}=b\n` },
    ),
  "a key of the configuration": (name) => parseConfig(`"${name}": 1\n`, ".indexwright.yml", known2),
  "a rule of the configuration": (name) =>
    parseConfig(`rules:\n  "${name}": off\n`, ".indexwright.yml", known2),
  "a level": (name) =>
    parseConfig(`rules:\n  create-index-not-concurrent: "${name}"\n`, ".indexwright.yml", known2),
  "a tool of the configuration": (name) =>
    parseConfig(`overrides:\n  - paths: ["${name}"]\n    tool: "${name}"\n`, ".indexwright.yml", known2),
  "a budget": (name) => parseConfig(`budgets:\n  "${name}": 1ms\n`, ".indexwright.yml", known2),
  "the unit of a budget": (name) => parseConfig(`budgets:\n  p95: "1${name}"\n`, ".indexwright.yml", known2),
  "a class of queries": (name) => [
    ...(parseConfig(`budgets:\n  p95:\n    "${name}": 5ms\n`, ".indexwright.yml", known2).budgets ?? []),
  ],
  "a flag": (name) => parseArgv([`--${name}`], known2),
  "a rule on the command line": (name) => parseArgv(["--rule", `${name}=error`], known2),
  "a format": (name) => parseArgv(["--format", name], known2),
  "an output": (name) => parseArgv(["--output", `${name}=${name}`], known2),
  "a tool on the command line": (name) => parseArgv(["--tool", name], known2),
  "a query of a workload": (name) =>
    parseWorkload(
      source(
        "q.sql",
        `-- name: ${name}\n-- class: ${name}\n-- budget: ${name} < 1ms\n-- $1: ${name} '1'\nSELECT "${name}" FROM "${name}" WHERE "${name}" = $1;\n`,
      ),
    ),
  "a column of an export": (name) => parseExport(source("q.csv", `query,${name}\n"SELECT 1",2\n`)),
  "a key of an export": (name) => parseExport(source("q.json", `[{"query":"SELECT 1","${name}":2}]`)),
  "a query of a runbook": (name) =>
    parseRunbook(
      source(
        "a.md",
        `# ${name}\n\n\`\`\`${name}\nEXPLAIN SELECT 1;\n\`\`\`\n\n\`\`\`sql\nEXPLAIN SELECT "${name}" FROM "${name}";\n\`\`\`\n`,
      ),
    ),
  "a column with statistics": (name) =>
    parseStatistics(source("s.json", JSON.stringify({ ...exported, columns: [{ ...column, name }] }))),
  "a table with statistics": (name) =>
    parseStatistics(
      source(
        "s.json",
        JSON.stringify({ ...exported, columns: [{ ...column, name: "a", relation: name, schema: name }] }),
      ),
    ),
  "a setting with statistics": (name) =>
    parseStatistics(
      source(
        "s.json",
        JSON.stringify({ ...exported, columns: [] }).replace('"settings":{}', `"settings":{"${name}":"1"}`),
      ),
    ),
  "a key with statistics": (name) => parseStatistics(source("s.json", `{"${name}":1}`)),
  "a key of an answer": (name) => {
    const part = partOf({ a: { b: 1 } }, (what) => new Error(what));
    return [
      part.words(name),
      part.maybeCount(name),
      attempt(() => part.text(name)),
      attempt(() => part.part(name)),
      attempt(() => part.maybe(name)),
      attempt(() => part.parts(name)),
    ];
  },
};

async function saidOf(
  files: Readonly<Record<string, string>>,
  beside: Readonly<Record<string, string>> = {},
): Promise<string> {
  return sayings(await linted(new Map(Object.entries(files)), new Map(Object.entries(beside))));
}

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
}

/** What is nearest to a name depends on its letters. */
function shown(value: unknown): string {
  const words = JSON.stringify(
    value,
    (_, entry) => (entry instanceof Map ? [...entry] : entry instanceof Set ? [...entry] : entry),
    1,
  );
  return words ?? "nothing";
}

async function made(place: string, name: string): Promise<string> {
  try {
    return shown(await places[place as keyof typeof places]?.(name));
  } catch (error) {
    expect((error as Error).name, String((error as Error).stack)).not.toMatch(
      /^(TypeError|RangeError|ReferenceError|SyntaxError)$/,
    );
    return shown(`refused: ${(error as Error).message}`);
  }
}

describe.each(Object.keys(places))("as %s it is a name like any", { timeout: 120_000 }, (place) => {
  it.each(names)("%s", async (name) => {
    const said = await made(place, name);
    if (!/undefined|null/.test(name)) expect(said).not.toMatch(jargon);
    if (meant(name)) return;
    expectSame(said, name, await made(place, ordinary(name)));
  });
});
