import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { schemaFile } from "../../src/product.ts";
import { cli } from "../../src/shells/cli.ts";
import { fitsSchema } from "../config/agreement.ts";
import { type Folder, folder, repository } from "../discover/folder.ts";
import { root } from "../print/place.ts";

const goose = "-- +goose Up\nSELECT 1;\n";
const dbmate = "-- migrate:up\nSELECT 1;\n";

/** A copy of the program that was cloned from there. */
function copy(origin: string | null): Folder {
  const made = repository({ "package.json": "{}" });
  made.commit();
  if (origin !== null) made.git("remote", "add", "origin", origin);
  return made;
}

async function run(at: Folder, argv: readonly string[], home = copy(null).path, answer?: string) {
  let [out, err] = ["", ""];
  const asked: string[] = [];
  const status = await cli(argv, {
    cwd: at.path,
    home,
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    stdin: () => Buffer.alloc(0),
    env: { PATH: process.env.PATH },
    isTTY: false,
    columns: 100,
    ...(answer === undefined
      ? {}
      : {
          ask: async (question: string) => {
            asked.push(question);
            return answer;
          },
        }),
  });
  return { status, out, err, asked };
}

const read = (at: Folder, name: string): string => readFileSync(path.join(at.path, name), "utf8");
const workflow = ".github/workflows/indexwright.yml";

describe("init", () => {
  it("writes a workflow with the least rights, pinned, for every pull request and the merge queue", async () => {
    const at = repository({ "db/migrations/1_a.sql": goose });
    const home = copy("https://github.com/acme/indexwright.git");
    const commit = home.git("rev-parse", "HEAD").trim();
    expect(await run(at, ["init"], home.path)).toMatchObject({ status: 0, err: "" });
    const written = parse(read(at, workflow));
    expect(written.on).toEqual({ pull_request: null, merge_group: null });
    expect(written.permissions).toEqual({});
    const { indexwright } = written.jobs;
    expect(indexwright.permissions).toEqual({ contents: "read", "pull-requests": "write" });
    const [checkout, action] = indexwright.steps;
    expect(checkout.uses).toMatch(/^actions\/checkout@[0-9a-f]{40}$/);
    expect(checkout.with).toEqual({ "persist-credentials": false });
    expect(action.uses).toBe(`acme/indexwright@${commit}`);
    expect(written.concurrency["cancel-in-progress"]).toBe(true);
  });

  it.each([
    ["git@github.com:acme/indexwright.git", "acme/indexwright"],
    ["ssh://git@ghe.example.com:22/acme/indexwright", "acme/indexwright"],
    ["/srv/git/indexwright", "OWNER/indexwright"],
    ["https://github.com/evil\n/x: y", "OWNER/indexwright"],
  ])("of a copy from %j it names %s", async (origin, name) => {
    const at = repository({ "db/migrations/1_a.sql": goose });
    const { out } = await run(at, ["init"], copy(origin).path);
    expect(parse(read(at, workflow)).jobs.indexwright.steps[1].uses).toMatch(new RegExp(`^${name}@`));
    expect(out.includes("replace OWNER with the account that holds it")).toBe(name.startsWith("OWNER"));
  });

  it("of a package below the repository it does not name the repository", async () => {
    const at = repository({ "node_modules/indexwright/package.json": "{}", "db/migrations/1_a.sql": goose });
    at.commit();
    at.git("remote", "add", "origin", "https://github.com/acme/shop");
    await run(at, ["init"], path.join(at.path, "node_modules/indexwright"));
    expect(read(at, workflow)).not.toContain("acme/shop");
  });

  it("writes the configuration for the tool that it detects, which a run then reads", async () => {
    const at = repository({ "db/migrations/1_a.sql": goose });
    await run(at, ["init"]);
    expect(parse(read(at, ".indexwright.yml"))).toEqual({ paths: ["db/migrations"], tool: "goose" });
    expect(await run(at, [])).toMatchObject({ status: 0, err: "" });
  });

  it.each([
    ["https://github.com/acme/indexwright.git", true],
    ["git@github.com:acme/indexwright.git", true],
    ["ssh://git@ghe.example.com:22/acme/indexwright", false],
    ["https://github.com.example.com/acme/indexwright", false],
    [null, false],
  ])("of a copy from %j, it names the schema for editors where it is known: %s", async (origin, isNamed) => {
    const at = repository({ "db/migrations/1_a.sql": goose });
    const home = copy(origin);
    await run(at, ["init"], home.path);
    const text = read(at, ".indexwright.yml");
    const [line] = text.split("\n");
    const commit = home.git("rev-parse", "HEAD").trim();
    const schema = `https://raw.githubusercontent.com/acme/indexwright/${commit}/${schemaFile}`;
    expect(line === `# yaml-language-server: $schema=${schema}`).toBe(isNamed);
    expect(text.includes("yaml-language-server")).toBe(isNamed);
    expect(existsSync(new URL(schemaFile, root))).toBe(true);
    expect(fitsSchema(text)).toBe(true);
  });

  it("each folder its own tool, whatever its name", async () => {
    const at = repository({ "a: #/1_a.sql": goose, "b/1_b.sql": dbmate });
    await run(at, ["init"]);
    const written = parse(read(at, ".indexwright.yml"));
    expect(written.paths).toEqual(["a: #", "b"]);
    expect(written.overrides.map((one: { tool: string }) => one.tool)).toEqual(["goose", "dbmate"]);
    const { out, status } = await run(at, ["--format=json"]);
    expect([status, JSON.parse(out).migrations.map((one: { tool: string }) => one.tool)]).toEqual([
      0,
      ["goose", "dbmate"],
    ]);
  });

  it("a folder behind what holds it, and SQL beside migrations in code is no part of them", async () => {
    const django =
      "from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    operations = []\n";
    const at = repository({
      "manage.py": "",
      "shop/migrations/__init__.py": "",
      "shop/migrations/0001_a.py": django,
      "requirements.txt": "django\npsycopg2\n",
      "db/migrations/1_b.sql": goose,
      "scripts/once.sql": "SELECT 1;\n",
    });
    await run(at, ["init"]);
    const written = parse(read(at, ".indexwright.yml"));
    const tools = written.overrides.map(({ paths: [folder], tool }: { paths: string[]; tool: string }) => [
      folder,
      tool,
    ]);
    expect(tools).toEqual([
      [".", "django"],
      ["db/migrations", "goose"],
    ]);
    expect(await run(at, [])).toMatchObject({ status: 0, err: "" });
    expect(await run(at, ["lint", "--tool", "django", "scripts/once.sql"])).toMatchObject({
      status: 2,
      err: "indexwright: Django has no migrations in *.sql files, so scripts/once.sql is not read as its\n",
    });
  });

  it("writes no workflow over nothing, and says what to write instead", async () => {
    const at = repository({ "sql/deploy/a.sql": "SELECT 1;\n" });
    const { out } = await run(at, ["init"]);
    expect(out).toBe(
      "wrote .indexwright.yml\nno migrations were found, so no workflow is written: name their folders in .indexwright.yml, then run init again\n",
    );
    expect(out).not.toContain("required");
    expect(existsSync(path.join(at.path, workflow))).toBe(false);
    expect(read(at, ".indexwright.yml")).toMatch(/^# paths: \["db\/migrations"\]$/m);
    expect(await run(at, [])).toMatchObject({ status: 0, err: "" });
    at.write({ ".indexwright.yml": 'paths: ["sql/deploy"]\n' });
    const again = await run(at, ["init"]);
    expect(again.out).toContain(
      `wrote ${workflow}\nleft .indexwright.yml as it is\nsql/deploy is read as plain`,
    );
    expect(again.out).toContain("required");
  });

  it("says which migrations nobody reads, and advises no required check over them", async () => {
    const rom = "ROM::SQL.migration do\nend\n";
    const at = repository({ "db/migrate/1_a.rb": rom, "db/migrate/2_b.rb": rom });
    const { out } = await run(at, ["init"]);
    expect(out).toContain("db/migrate holds ROM migrations (2), which are not read");
    expect(out).toContain("do not make the check required yet");
    expect(read(at, ".indexwright.yml")).toContain("- db/migrate #");
    const linted = await run(at, []);
    expect(linted).toMatchObject({ status: 1, err: "" });
    expect(linted.out).toContain("2 ROM migrations in db/migrate are not read");
  });

  it.each([
    ["fail-on: never\n", 'says "fail-on: never"'],
    ["rules:\n  migrations-not-read: off\n", "none of the migrations is read"],
    ["rules:\n  migrations-not-read: warning\n", "none of the migrations is read"],
    [
      "overrides:\n  - paths: [db/**]\n    rules: { migrations-not-read: off }\n",
      "none of the migrations is read",
    ],
  ])("writes no workflow that can only be green: %j", async (text, why) => {
    const rom = "ROM::SQL.migration do\nend\n";
    const at = repository({ "db/migrate/1_a.rb": rom, ".indexwright.yml": text });
    const { status, out } = await run(at, ["init"]);
    expect(status).toBe(0);
    expect(out).toContain("no workflow is written, because it could only be green: ");
    expect(out).toContain(why);
    expect(out).not.toContain("make the check");
    expect(existsSync(path.join(at.path, workflow))).toBe(false);
  });

  it.each([
    "rules:\n  migrations-not-read: off\n",
    "fail-on: warning\nrules:\n  migrations-not-read: warning\n",
  ])("writes one where something can fail: %j", async (text) => {
    const rom = "ROM::SQL.migration do\nend\n";
    const sql = text.startsWith("fail") ? {} : { "db/migrations/1_a.sql": goose };
    const at = repository({ ...sql, "db/migrate/1_a.rb": rom, ".indexwright.yml": text });
    expect((await run(at, ["init"])).out).toContain(`wrote ${workflow}\n`);
  });

  it("advises nothing over a workflow that passes whatever changes", async () => {
    const steps =
      "jobs:\n  a:\n    steps:\n      - uses: acme/indexwright@v1\n        with:\n          fail-on: never\n";
    const at = repository({ "db/migrations/1_a.sql": goose, ".github/workflows/sql.yaml": steps });
    const { out } = await run(at, ["init"]);
    expect(out).toContain('.github/workflows/sql.yaml says "fail-on: never"');
    expect(out).not.toContain("make the check");
  });

  it("says that it wrote only what it has written", async () => {
    const at = repository({ "db/migrations/1_a.sql": goose, ".github": "a file\n" });
    const { status, out, err } = await run(at, ["init"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(`${workflow} cannot be written`);
  });

  it("changes nothing when it runs again, here or in a folder below", async () => {
    const at = repository({ "db/migrations/1_a.sql": goose });
    await run(at, ["init"]);
    const before = [read(at, workflow), read(at, ".indexwright.yml")];
    const below = { ...at, path: path.join(at.path, "db") };
    const again = await run(below, ["init"], copy("https://github.com/acme/indexwright").path);
    expect(again.out).toBe(`left ${workflow} as it is\nleft .indexwright.yml as it is\n`);
    expect([read(at, workflow), read(at, ".indexwright.yml")]).toEqual(before);
  });

  it("leaves a workflow alone that runs the action already", async () => {
    const steps = "jobs:\n  a:\n    steps:\n      - uses: acme/indexwright@v1\n";
    const at = repository({ "db/migrations/1_a.sql": goose, ".github/workflows/sql.yaml": steps });
    const { out } = await run(at, ["init"]);
    expect(out).toContain("left .github/workflows/sql.yaml as it is\n");
  });

  describe("over migrations that are wrong already", () => {
    const wrong = "-- +goose Up\nCREATE INDEX i ON t (a);\n-- +goose Down\nDROP INDEX i;\n";
    const old = { "db/migrations/1_a.sql": wrong, "db/migrations/2_b.sql": wrong.replaceAll(" i", " j") };

    it("says how many there are, how to leave them out, and what a pull request would get", async () => {
      const { out, asked, status } = await run(repository(old), ["init"]);
      expect(status).toBe(0);
      expect(out).toMatch(
        /the migrations that are here have 2 errors, 2 warnings(?: and \d+ notices)?: a pull request/,
      );
      expect(out).toContain("`lint --write-baseline .indexwright-baseline.json` writes them");
      expect(out).toContain(
        'such as this of db/migrations/2_b.sql:2: "error: CREATE INDEX blocks every write to t',
      );
      expect(asked).toEqual([]);
    });

    it("asks whoever is there, and writes a baseline that a run then keeps to", async () => {
      const at = repository(old);
      const { out, asked } = await run(at, ["init"], copy(null).path, "y");
      expect(asked).toEqual(["leave them out of runs over all files, with a baseline? [y/N] "]);
      expect(out).toMatch(/wrote \.indexwright-baseline\.json, which holds \d+ findings/);
      expect(parse(read(at, ".indexwright.yml"))).toMatchObject({ baseline: ".indexwright-baseline.json" });
      const linted = await run(at, []);
      expect(linted).toMatchObject({ status: 0, err: "" });
      expect(linted.out).toContain("by the baseline");
      expect((await run(at, ["init"], copy(null).path, "y")).asked).toEqual([]);
    });

    it.each(["", "n", "perhaps"])("writes none when the answer is %j", async (answer) => {
      const at = repository(old);
      await run(at, ["init"], copy(null).path, answer);
      expect(existsSync(path.join(at.path, ".indexwright-baseline.json"))).toBe(false);
      expect(read(at, ".indexwright.yml")).not.toContain("baseline");
    });

    it("leaves a configuration as it is, and says what to write into it", async () => {
      const at = repository({ ...old, ".indexwright.yml": 'paths: ["db/migrations"]\n' });
      const { out } = await run(at, ["init"], copy(null).path, "yes");
      expect(out).toContain("write `baseline: .indexwright-baseline.json` into .indexwright.yml");
      expect(read(at, ".indexwright.yml")).toBe('paths: ["db/migrations"]\n');
    });

    it("offers none where there is one, and asks nothing where nothing is wrong", async () => {
      const text = 'paths: ["db/migrations"]\nbaseline: old.json\n';
      const at = repository({ ...old, ".indexwright.yml": text, "old.json": '{"version":1,"findings":[]}' });
      expect((await run(at, ["init"], copy(null).path, "y")).asked).toEqual([]);
      const fine = await run(repository({ "db/migrations/1_a.sql": goose }), ["init"], copy(null).path, "y");
      expect(fine.asked).toEqual([]);
      expect(fine.out).toContain("with what is here nothing is");
    });
  });

  it("of two services in one repository writes one workflow, and one configuration for both", async () => {
    const at = repository({ "orders/db/migrations/1_a.sql": goose, "billing/migrations/1_b.sql": dbmate });
    const below = { ...at, path: path.join(at.path, "billing") };
    const { out } = await run(below, ["init"]);
    expect(out.match(/^wrote /gm)).toHaveLength(2);
    expect(readdirSync(path.join(at.path, ".github/workflows"))).toEqual(["indexwright.yml"]);
    expect(parse(read(at, ".indexwright.yml")).paths).toEqual(["billing/migrations", "orders/db/migrations"]);
    expect(existsSync(path.join(at.path, "billing/.indexwright.yml"))).toBe(false);
  });

  it("needs a repository, and no paths", async () => {
    const nowhere = await run(folder(), ["init"]);
    expect([nowhere.status, nowhere.err]).toEqual([
      2,
      expect.stringContaining("this is not a git repository"),
    ]);
    const more = await run(repository(), ["init", "db"]);
    expect([more.status, more.err]).toEqual([2, "indexwright: init takes no paths; leave db out\n"]);
  });
});

describe("init --deploy", () => {
  it("github: by hand, after an approval, and with nothing of the form in a shell", async () => {
    const at = repository({ "db/migrations/1_a.sql": goose });
    const home = copy("https://github.com/acme/indexwright.git");
    const commit = home.git("rev-parse", "HEAD").trim();
    const { status, out, err } = await run(at, ["init", "--deploy", "github"], home.path);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const written = parse(out);
    expect(Object.keys(written.on)).toEqual(["workflow_dispatch"]);
    expect(written.permissions).toEqual({});
    expect(written.concurrency["cancel-in-progress"]).toBe(false);
    const { preflight, apply } = written.jobs;
    expect([preflight.environment, apply.environment, apply.needs]).toEqual([
      "production-preflight",
      "production",
      "preflight",
    ]);
    for (const job of [preflight, apply]) {
      expect(job.permissions).toEqual({ contents: "read" });
      expect(job.steps[1].with).toMatchObject({ repository: "acme/indexwright", ref: commit });
      for (const { uses, run: shell } of job.steps) {
        if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/);
        else expect(shell).not.toContain("${{");
      }
    }
    // Nothing was written.
    expect(existsSync(path.join(at.path, ".github"))).toBe(false);
  });

  it("kubernetes: what may be tried again is, and nothing else", async () => {
    const at = repository({ "db/migrations/1_a.sql": goose });
    const { status, out } = await run(at, ["init", "--deploy", "kubernetes"]);
    const { kind, spec } = parse(out);
    expect([status, kind, spec.parallelism, spec.template.spec.restartPolicy]).toEqual([
      0,
      "Job",
      1,
      "Never",
    ]);
    expect(spec.podFailurePolicy.rules).toEqual([
      { action: "FailJob", onExitCodes: { containerName: "indexwright", operator: "In", values: [1, 2] } },
    ]);
    const [container] = spec.template.spec.containers;
    expect(container.name).toBe("indexwright");
    expect(container.args.slice(-2)).toEqual(["--format", "jsonl"]);
    expect(out).not.toMatch(/postgresql:\/\/[^…]/);
  });

  it("another place is told", async () => {
    const at = repository({ "db/migrations/1_a.sql": goose });
    expect(await run(at, ["init", "--deploy", "argo"])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/--deploy cannot be "argo"; known: github, kubernetes/),
    });
  });
});
