import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clean } from "../discover/folder.ts";
import { root } from "../print/place.ts";
import { type PackedPackage, packed } from "./packed.ts";

let made: PackedPackage;
beforeAll(async () => {
  made = await packed();
}, 600_000);
afterAll(() => rmSync(path.dirname(made.project), { recursive: true, force: true }));

const files = {
  "sql/migrations/1_a.sql": "CREATE INDEX i ON orders (a);\n",
  "shop/migrations/0001_a.py": `from django.db import migrations


class Migration(migrations.Migration):
    operations = [migrations.RunSQL("CREATE INDEX p ON orders (a)")]
`,
  "db/migrate/20240101000000_a.rb":
    'class A < ActiveRecord::Migration[7.1]\n  def change\n    add_index :orders, :r, name: "r"\n  end\nend\n',
};

function run(argv: readonly string[]) {
  for (const [name, text] of Object.entries(files)) {
    const place = path.join(made.project, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  const program = path.join(made.folder, "dist/cli.js");
  return spawnSync(process.execPath, [program, ...argv], {
    cwd: made.project,
    encoding: "utf8",
    env: clean(),
  });
}

describe("the package", () => {
  it("is of at most 4 MB, and brings nothing else along", () => {
    expect(made.size).toBeLessThan(4 * 2 ** 20);
    const about = JSON.parse(readFileSync(path.join(made.folder, "package.json"), "utf8"));
    expect([about.dependencies, about.optionalDependencies, about.bundledDependencies]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const peers = Object.keys(about.peerDependencies);
    expect(peers.filter((name) => !about.peerDependenciesMeta[name]?.optional)).toEqual([]);
    for (const name of ["preinstall", "install", "postinstall", "prepare"])
      expect([name, about.scripts[name]]).toEqual([name, undefined]);
  });

  it("holds the command line, its pages and schemas, and neither the action nor maps nor sources", () => {
    expect(made.names).toEqual(
      expect.arrayContaining([
        ...["package.json", "LICENSE", "README.md", "dist/cli.js", "dist/licenses.txt"],
        ...["src/report/report.schema.json", "src/config/configuration.schema.json"],
        "rules/create-index-not-concurrent/README.md",
      ]),
    );
    const kinds =
      /^(?:dist\/library\.d\.ts|dist\/(?!action\.js|\d+\.index)[^/]+\.(?:js|wasm)|rules\/[^/]+\/README\.md|src\/\w+\/\w+\.schema\.json)$/;
    expect(made.names.filter((name) => !kinds.test(name)).toSorted()).toEqual([
      ...["LICENSE", "README.md", "dist/licenses.txt", "dist/package.json", "package.json"],
    ]);
  });

  it("reads SQL and code, and prints a rule, with nothing beside it", () => {
    const { stdout, stderr, status } = run(["lint", "--format=json"]);
    expect([status, stderr]).toEqual([1, ""]);
    const { findings } = JSON.parse(stdout) as {
      readonly findings: readonly { file: string; rule: string }[];
    };
    for (const name of Object.keys(files))
      expect(findings.filter(({ file }) => file === name).map(({ rule }) => rule)).toContain(
        "create-index-not-concurrent",
      );
    expect(run(["rule", "unnamed-index"])).toMatchObject({ status: 0, stderr: "" });
    expect(run(["lint", "--format=html"]).stdout).toContain("<!doctype html>");
    expect(existsSync(path.join(made.project, "node_modules/pg"))).toBe(false);
  });

  it("is a library, whose types a program is compiled with, and which says what the command line says", () => {
    const program = `import { lint, type Report } from "indexwright";
const files = new Map<string, string>([["sql/migrations/1_a.sql", ${JSON.stringify(files["sql/migrations/1_a.sql"])}]]);
const report: Report = await lint(files, { configuration: { rules: { "unnamed-index": "off" } } });
const severities: readonly ("error" | "warning" | "notice")[] = report.findings.map(({ severity }) => severity);
// @ts-expect-error A report has no such field.
report.nothing;
const small = await lint(Object.fromEntries(files), { configuration: { tables: { orders: 50 } }, isChange: true });
const wrong = await lint(files, { configuration: { tol: "goose" } }).catch(String);
const named = await lint(files, { configuration: { paths: ["db"] } }).catch(String);
process.stdout.write(JSON.stringify({ report, severities, small: small.summary, wrong, named }));
`;
    writeFileSync(path.join(made.project, "program.ts"), program);
    writeFileSync(path.join(made.project, "package.json"), '{"type":"module"}');
    const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", root));
    const strict = ["--strict", "--module", "nodenext", "--target", "es2023", "--types", "node"];
    const types = ["--typeRoots", fileURLToPath(new URL("node_modules/@types", root))];
    const node = (...argv: string[]) =>
      spawnSync(process.execPath, argv, { cwd: made.project, encoding: "utf8", env: clean() });
    expect(node(tsc, ...strict, ...types, "program.ts")).toMatchObject({ stdout: "", status: 0 });
    const ran = node("program.js");
    expect(ran.stderr).toBe("");
    const said = JSON.parse(ran.stdout);
    const told = JSON.parse(run(["lint", "--format=json", "sql/migrations/1_a.sql"]).stdout);
    expect(said.report.findings).toEqual(told.findings);
    expect(said.severities).toContain("error");
    expect([said.small.errors, said.small.notices > 0]).toEqual([0, true]);
    expect(said.wrong).toContain('configuration:1:1: unknown key "tol"; did you mean "tool"?');
    expect(said.named).toContain("configuration: paths names files");
  });
});
