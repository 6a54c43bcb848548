import { describe, expect, it } from "vitest";
import { sentSqlOf } from "../../src/programs/sent-sql.ts";
import { defaults, discoveryOf } from "../room.ts";

async function readOf(path: string, text: string, beside: Readonly<Record<string, string>> = {}) {
  const read = await sentSqlOf(
    discoveryOf(new Map([[path, text]]), new Map(Object.entries(beside))),
    defaults,
  );
  const up = read.migrations.filter(({ direction, file }) => direction === "up" && file.path === path);
  return {
    sent: up.flatMap(({ statements }) =>
      statements.filter(({ boundary }) => !boundary).map(({ sql }) => sql),
    ),
    unread: read.unread.map(({ message }) => message),
  };
}

const ecto = `defmodule A.Repo.Migrations.A do
  use Ecto.Migration
  @s Application.compile_env(:a, [A.Repo, :schema])
  def up do
    create table(:users, prefix: @s) do
      add :kind, :"#{@s}.kind"
      add :other_id, references(:others, prefix: @s)
    end
    create index(:users, [:kind], prefix: @s)
    execute """
    create function #{@s}.f() returns trigger as $$
    begin
      update #{@s}.users set kind = null;
      return new;
    end;
    $$ language plpgsql;
    """
  end
  def down, do: drop table(:users, prefix: @s)
end
`;

const alembic = `from alembic import op
revision = "a"
down_revision = None
INDEXES = {"by_day": ["day"], "by_name": ["name", "day"]}
def upgrade():
    for name, columns in INDEXES.items():
        op.create_index(name, "orders", columns)
    for name in INDEXES:
        op.drop_index(name, table_name="orders")
    for name in ("c", "d"):
        op.drop_index(name, table_name="orders")
`;

const django = `from django.contrib.postgres.operations import CreateCollation, RemoveCollation
from django.db import migrations
import django_migration_linter as linter
class Migration(migrations.Migration):
    dependencies = []
    operations = [
        linter.IgnoreMigration(),
        CreateCollation("natural", provider="icu", locale="und-u-kn-true"),
        CreateCollation("loose", "de_CH", deterministic=False),
        RemoveCollation("natural", provider="icu", locale="und-u-kn-true"),
    ]
`;

describe("what a configuration tells is a part of what is read", () => {
  it("as an Ecto prefix, in a type and in a body", async () => {
    const { sent, unread } = await readOf("priv/repo/migrations/20240101000000_a.exs", ecto, {
      "mix.exs": 'defp deps, do: [{:ecto_sql, "~> 3.10"}, {:postgrex, ">= 0.0.0"}]',
    });
    expect(unread).toEqual([]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what is not known stands so in the SQL.
    const schema = "${computed}";
    expect(sent[0]).toContain(`CREATE TABLE "${schema}"."users"`);
    expect(sent[0]).toContain(`"kind" ${schema},`);
    expect(sent[0]).toContain(`REFERENCES "${schema}"."others"("id")`);
    expect(sent[1]).toBe(`CREATE INDEX "users_kind_index" ON "${schema}"."users" ("kind")`);
  });

  it("keys of a dictionary, where Python goes through it", async () => {
    const { sent, unread } = await readOf("m/versions/a.py", alembic, {
      "m/env.py": "from alembic import context",
    });
    expect(unread).toEqual([]);
    expect(sent).toEqual([
      "CREATE INDEX by_day ON orders (day)",
      "CREATE INDEX by_name ON orders (name, day)",
      ...["by_day", "by_name", "c", "d"].map((name) => `DROP INDEX ${name}`),
    ]);
  });

  it("operations of Django about collations, and none of a linter's own", async () => {
    const { sent, unread } = await readOf("shop/migrations/0001_a.py", django, { "manage.py": "" });
    expect(unread).toEqual([]);
    expect(sent).toEqual([
      `CREATE COLLATION "natural" (locale="und-u-kn-true", provider="icu")`,
      `CREATE COLLATION "loose" (locale="de_CH", deterministic=false)`,
      `DROP COLLATION "natural"`,
    ]);
  });
});

describe("what stands for SQL in Alembic", () => {
  const sentOf = (body: readonly string[]) =>
    readOf(
      "m/versions/a.py",
      [
        "from alembic import op",
        "from alembic_utils.pg_function import PGFunction",
        "from alembic_utils.pg_materialized_view import PGMaterializedView",
        "from alembic_utils.pg_view import PGView",
        "from sqlalchemy import BigInteger, Sequence",
        "from sqlalchemy.schema import CreateSchema, CreateSequence, DropSchema, DropSequence",
        'revision = "a"',
        "down_revision = None",
        "def upgrade():",
        ...body.map((line) => `    ${line}`),
      ].join("\n"),
      { "m/env.py": "from alembic import context" },
    );

  it("an element of SQLAlchemy's for a sequence and a schema", async () => {
    const { sent, unread } = await sentOf([
      'op.execute(CreateSequence(Sequence("job_id_seq", start=5, increment=2, nomaxvalue=True, cycle=True)))',
      'op.execute(CreateSequence(Sequence("s", schema="a", cycle=False, data_type=BigInteger), if_not_exists=True))',
      'op.execute(DropSequence(Sequence("Order"), if_exists=True))',
      'op.execute(CreateSchema("a"))',
      'op.execute(DropSchema("a", cascade=True, if_exists=True))',
    ]);
    expect(unread).toEqual([]);
    expect(sent).toEqual([
      "CREATE SEQUENCE job_id_seq INCREMENT BY 2 START WITH 5 NO MAXVALUE CYCLE",
      "CREATE SEQUENCE IF NOT EXISTS a.s AS BIGINT NO CYCLE",
      'DROP SEQUENCE IF EXISTS "Order"',
      "CREATE SCHEMA a",
      "DROP SCHEMA IF EXISTS a CASCADE",
    ]);
  });

  it("an entity of alembic_utils", async () => {
    const { sent, unread } = await sentOf([
      'op.create_entity(PGView(schema="public", signature="v", definition=" SELECT 1 AS a; "))',
      'm = PGMaterializedView(schema="public", signature="m", definition="SELECT 1 AS a", with_data=False)',
      "op.replace_entity(m)",
      "op.drop_entity(m, cascade=True)",
      'f = PGFunction(schema="public", signature="f(a integer, b text default null)", definition="returns int as $$ select 1 $$ language sql")',
      "op.create_entity(f)",
      "op.drop_entity(f)",
    ]);
    expect(unread).toEqual([]);
    expect(sent).toEqual([
      'CREATE VIEW "public"."v" AS SELECT 1 AS a',
      'DROP MATERIALIZED VIEW IF EXISTS "public"."m"',
      'CREATE MATERIALIZED VIEW "public"."m" AS SELECT 1 AS a WITH NO DATA',
      'DROP MATERIALIZED VIEW "public"."m" cascade',
      'CREATE FUNCTION "public"."f"(a integer, b text default null) returns int as $$ select 1 $$ language sql',
      'DROP FUNCTION "public"."f"(a integer, b text)',
    ]);
  });

  it("what env.py hands to `upgrade` is read where its name says what it is, and else told", async () => {
    const handed = (body: string) =>
      readOf(
        "m/versions/a.py",
        `from alembic import context\nrevision = "a"\ndown_revision = None\ndef upgrade(op, connection, tester):\n    ${body}\n`,
        { "m/env.py": "from alembic import context" },
      );
    expect((await handed('op.create_index("i", "t", ["a"], postgresql_concurrently=True)')).sent).toEqual([
      "CREATE INDEX CONCURRENTLY i ON t (a)",
    ]);
    expect((await handed('connection.execute("CREATE INDEX i ON t (a)")')).sent).toHaveLength(1);
    expect(await handed('tester.populate("t")')).toEqual({
      sent: [],
      unread: ["what `populate` sends is not known"],
    });
  });

  it("and what is no entity that is read is told", async () => {
    const { unread } = await sentOf(["op.create_entity(grants())"]);
    expect(unread).toContain("what `create_entity` sends is not known");
  });
});

describe("of a text that is not all known, the statement that is refused is told", () => {
  const knex = (sql: string) =>
    readOf("migrations/20260101000000_a.js", `exports.up = (knex) => knex.raw(\`${sql}\`);\n`, {
      "package.json": '{ "dependencies": { "knex": "3.3.0", "pg": "8" } }',
    });
  const hole = "$" + "{process.env.A}";
  it.each([
    [`set search_path = ${hole}; drop view t t`, 'syntax error at or near "t"'],
    [`create table a ();\n${hole}\ncreate index i on t (a)`, `what \`${hole}\` stands for is not known`],
  ])("%s", async (sql, told) => {
    expect((await knex(sql)).unread).toEqual([told]);
  });

  it("and those around it are read, as long as nothing that is known is wrong", async () => {
    const around = `create table a (b int); update a set b = 1 ${hole} where b = 2; create index i on a (b)`;
    expect(await knex(around)).toEqual({
      sent: ["create table a (b int)", "create index i on a (b)"],
      unread: [`what \`${hole}\` stands for is not known`],
    });
    expect((await knex(`${around}; create index on on a`)).sent).toEqual([]);
  });
});

it("an operation of Django that the project extends is read where nothing but its name is another", async () => {
  const migration = [
    "from django.db import migrations",
    "from shop.sql import Loud, Quiet",
    "class Own(migrations.RunSQL):",
    "    reversible = True",
    "class Migration(migrations.Migration):",
    '    operations = [Quiet("CREATE INDEX a ON t (b)"), Own("CREATE INDEX c ON t (b)"), Loud("t")]',
  ].join("\n");
  const beside = {
    "manage.py": "",
    "shop/sql.py": [
      "from django.db.migrations import RunSQL as Base",
      "class Named(Base):",
      "    atomic = False",
      "class Quiet(Named):",
      "    pass",
      "class Loud(Base):",
      "    def __init__(self, table):",
      '        super().__init__("CREATE INDEX d ON " + table)',
    ].join("\n"),
  };
  const { sent, unread } = await readOf("shop/migrations/0001_a.py", `${migration}\n`, beside);
  expect(sent).toEqual(["CREATE INDEX a ON t (b)", "CREATE INDEX c ON t (b)"]);
  expect([...new Set(unread)]).toEqual(["what `Loud` does is not known"]);
});

describe("a package of CockroachDB's beside Django's engine of PostgreSQL", () => {
  const requirements = 'dependencies = ["django", "psycopg2-binary", "django-cockroachdb"]';
  const settingsOf = (engine: string) => ({
    "api/manage.py": "",
    "api/pyproject.toml": requirements,
    "api/app/settings/common.py": `DATABASES = {"default": {"ENGINE": "${engine}"}}`,
  });
  const sentWith = async (beside: Readonly<Record<string, string>>) =>
    (await readOf("api/shop/migrations/0001_a.py", django, beside)).sent.length;

  it("is for other installations", async () => {
    expect(await sentWith(settingsOf("django.db.backends.postgresql"))).toBe(3);
  });

  it("decides where its own engine is told, or none", async () => {
    expect(await sentWith(settingsOf("django_cockroachdb"))).toBe(0);
    expect(await sentWith({ "api/manage.py": "", "api/pyproject.toml": requirements })).toBe(0);
  });
});
