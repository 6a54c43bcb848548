import { beforeAll, describe, expect, it } from "vitest";
import { loadGrammar } from "../../src/parse/index.ts";
import { lint } from "../../src/programs/lint.ts";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import { defaults, discoveryOf } from "../room.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(async () => {
  await loadLanguages(["python"]);
  await loadGrammar();
});

function versionsOf(files: Readonly<Record<string, string>>) {
  const code = Object.entries(files)
    .filter(([path]) => path.includes("/migrations/"))
    .map(([path, text]) => ({ path, text, changed: "all" as const }));
  const options = { code, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  return read([], memoryTree({ "manage.py": "", ...files }), options).roots.flatMap(
    ({ versions }) => versions,
  );
}

function migration(before: string, operations = "", more = ""): string {
  return `from django.conf import settings\nfrom django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    dependencies = [${before}]\n    ${more}\n    operations = [${operations}]\n`;
}

function orderOf(files: Readonly<Record<string, string>>): string {
  return versionsOf(files)
    .flatMap(({ up }) => up.map(({ file }) => file.path.replace(/\/migrations\/|\.py/g, "")))
    .join(" ");
}

function sentOf(files: Readonly<Record<string, string>>): readonly string[] {
  const sent = versionsOf(files).flatMap(({ up }) => up.flatMap((one) => one.sent ?? []));
  return sent.map((one) => (one.kind === "message" ? one.sql : `? ${one.message}`));
}

function sessionOf(files: Readonly<Record<string, string>>): unknown {
  const [first] = versionsOf(files).flatMap(({ up }) => up);
  return Object.fromEntries(first?.session ?? []);
}

describe("the order is the graph's", () => {
  it("over apps", () => {
    const files = {
      "a/migrations/0001.py": migration('("b", "0001")'),
      "b/migrations/0001.py": migration(""),
      "b/migrations/0002.py": migration('("b", "0001"), ("a", "0001")'),
    };
    expect(orderOf(files)).toBe("b0001 a0001 b0002");
  });

  it("with what says that it runs before another one", () => {
    const files = {
      "a/migrations/0001.py": migration(""),
      "b/migrations/0001.py": migration("", "", 'run_before = [("a", "0001")]'),
    };
    expect(orderOf(files)).toBe("b0001 a0001");
  });

  it("and what replaces migrations that are there sends nothing", () => {
    const squashed = 'replaces = [("a", "0001"), ("a", "0002")]';
    const sql = 'migrations.RunSQL("A")';
    const files = {
      "a/migrations/0001.py": migration("", sql),
      "a/migrations/0002.py": migration('("a", "0001")', sql),
      "a/migrations/0001_squashed.py": migration("", sql, squashed),
      "a/migrations/0003.py": migration('("a", "0001_squashed")', sql),
    };
    expect(sentOf(files)).toEqual(["A", "A", "A"]);
    const { "a/migrations/0001.py": _, "a/migrations/0002.py": __, ...left } = files;
    expect(sentOf(left)).toEqual(["A", "A"]);
  });
});

describe("what settings tell is heeded", () => {
  it("the model of users", () => {
    const files = {
      "site/settings.py": 'AUTH_USER_MODEL = "people.User"\n',
      "people/migrations/0001.py": migration(
        "",
        'migrations.CreateModel("User", [("id", models.UUIDField(primary_key=True))])',
      ),
      "shop/migrations/0001.py": migration(
        "migrations.swappable_dependency(settings.AUTH_USER_MODEL)",
        'migrations.CreateModel("A", [("user", models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE))])',
      ),
    };
    expect(sentOf(files)[1]).toBe('CREATE TABLE "shop_a" ("user_id" uuid NOT NULL)');
  });

  it("what its sessions start with", () => {
    const files = {
      "site/settings.py":
        'DATABASES = {"default": {"OPTIONS": {"options": "-c lock_timeout=2s -c statement_timeout=0"}}}\n',
      "shop/migrations/0001.py": migration("", 'migrations.RunSQL("A")'),
    };
    expect(sessionOf(files)).toEqual({ lock_timeout: "2s", statement_timeout: "0" });
  });

  it("the name of an app", () => {
    const create = 'migrations.CreateModel("A", [("a", models.TextField())])';
    const files = {
      "shop/apps.py": 'class ShopConfig(AppConfig):\n    label = "store"\n',
      "shop/migrations/0001.py": migration("", create),
    };
    expect(sentOf(files)).toEqual(['CREATE TABLE "store_a" ("a" text NOT NULL)']);
  });
});

describe("what nobody knows is said", () => {
  it.each([
    ["an operation of the project's own", "Own()", "what `Own` does is not known"],
    ["what a helper of another module makes", "make()", "one of its operations is not literal"],
    [
      "a model that no migration makes",
      'migrations.AddIndex("a", models.Index(fields=["b"], name="i"))',
      "no migration makes the model a",
    ],
    ["SQL that is asked for", "migrations.RunSQL(sql())", "the SQL is not a list of literals"],
  ])("%s", (_, operation, message) => {
    expect(sentOf({ "shop/migrations/0001.py": migration("", operation) })).toEqual([`? ${message}`]);
  });

  it.each([
    ["A", `$\{computed}`],
    ["[]", `$\{computed}`],
    ["['x', A]", `'x', $\{computed}`],
  ])("but values that another file tells lose nothing but themselves: %s", (values, listed) => {
    const index = `models.Index(fields=["b"], name="i", condition=models.Q(b__in=${values}))`;
    const made = `migrations.CreateModel("a", [("b", models.IntegerField(primary_key=True))]), migrations.AddIndex("a", ${index})`;
    const text = `from kinds import A\n${migration("", made)}`;
    expect(sentOf({ "shop/migrations/0001.py": text })[1]).toBe(
      `CREATE INDEX "i" ON "shop_a" ("b") WHERE "b" IN (${listed})`,
    );
  });

  it("but what a RunPython sends by itself is read", () => {
    const head =
      "def work(apps, editor):\n    editor.execute('A')\n    with editor.connection.cursor() as c:\n        c.execute('B')\n\n";
    const text = head + migration("", "migrations.RunPython(work)");
    expect(sentOf({ "shop/migrations/0001.py": text })).toEqual(["A", "B"]);
  });

  it("unless it is for another database", () => {
    const head =
      "def work(apps, editor):\n    if not editor.connection.vendor.startswith('mysql'):\n        return\n    editor.execute('A')\n\n";
    const text = head + migration("", "migrations.RunPython(work)");
    expect(sentOf({ "shop/migrations/0001.py": text })).toEqual([]);
  });
});

it("without a way to take an operation back none is taken back", () => {
  const files = {
    "shop/migrations/0001.py": migration("", 'migrations.RunSQL("A", "B"), migrations.RunSQL("C")'),
    "shop/migrations/0002.py": migration('("shop", "0001")', 'migrations.RunSQL("A", "B")'),
  };
  const [first, second] = versionsOf(files);
  expect(first?.down).toEqual([]);
  expect(first?.up[0]?.rollback).toMatchObject({ present: false, where: "`reverse_sql`" });
  expect(second?.down[0]?.sent).toMatchObject([{ sql: "B" }]);
});

it("a key that Django drops and makes again, both ways, is brought back", async () => {
  const relation = (kind: string) => `models.${kind}("shop.A", models.CASCADE)`;
  const files = new Map([
    ["manage.py", ""],
    [
      "shop/migrations/0001.py",
      migration(
        "",
        `migrations.CreateModel("A", [("id", models.AutoField(primary_key=True)), ("a", ${relation("ForeignKey")})])`,
      ),
    ],
    [
      "shop/migrations/0002.py",
      migration('("shop", "0001")', `migrations.AlterField("A", "a", ${relation("OneToOneField")})`),
    ],
  ]);
  const report = await lint({ ...discoveryOf(files, new Map()), detecting: true }, defaults, new Set());
  expect(report.findings.map(({ rule }) => rule)).toContain("constraint-builds-index");
  expect(report.findings.map(({ rule }) => rule)).not.toContain("missing-rollback");
});
