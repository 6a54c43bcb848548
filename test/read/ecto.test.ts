import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["elixir"]));

const mix = {
  "mix.lock": '%{\n  "ecto_sql": {:hex, :ecto_sql, "3.13.5", "", [:mix], []},\n  "postgrex": {}\n}\n',
};

function readAll(files: Readonly<Record<string, string>>, beside: Readonly<Record<string, string>> = mix) {
  const code = Object.entries(files).map(([path, text]) => ({ path, text, changed: "all" as const }));
  const options = { code, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  const { roots, passages, skipped } = read([], memoryTree({ ...files, ...beside }), options);
  return { roots, passages, skipped, versions: roots.flatMap(({ versions }) => versions) };
}

const home = "priv/repo/migrations";

function migration(body: string, more = "", attributes = ""): string {
  return `defmodule Shop.Repo.Migrations.A do\n  use Ecto.Migration\n${attributes}\n  def change do\n    ${body.replaceAll("\n", "\n    ")}\n  end\n${more}end\n`;
}

/** Each message as it is sent; "?" before what is not read, with what is said of it. */
function said(body: string, more = "", attributes = "", beside: Readonly<Record<string, string>> = {}) {
  const { versions } = readAll(
    { [`${home}/1_a.exs`]: migration(body, more, attributes) },
    { ...mix, ...beside },
  );
  return versions
    .flatMap(({ up }) => up.flatMap((one) => one.sent ?? []))
    .map((one) => (one.kind === "message" ? one.sql : `? ${one.message}`));
}

describe("the folder", () => {
  it("is known by its migrations, and its lock file says the version", () => {
    const { roots } = readAll({ [`${home}/1_a.exs`]: migration("") });
    expect(roots).toMatchObject([{ tool: "ecto", folder: home, why: "mix.lock has ecto_sql 3.13.5" }]);
  });

  it("is read with those below it, in the order of their numbers", () => {
    const files = ["10_b.exs", "2024/9_a.exs", "100_c.exs"].map((name) => [`${home}/${name}`, migration("")]);
    const { versions } = readAll(Object.fromEntries(files));
    expect(versions.map(({ up: [first] }) => first?.file.path)).toEqual([
      `${home}/2024/9_a.exs`,
      `${home}/10_b.exs`,
      `${home}/100_c.exs`,
    ]);
  });

  it("may be compiled into the application", () => {
    const { versions } = readAll({ "lib/shop/tenants/migrations/1_a.ex": migration("") });
    expect(versions).toHaveLength(1);
  });

  it("holds files that Ecto leaves out, and that is said", () => {
    const { passages } = readAll({ [`${home}/a.exs`]: migration("") });
    expect(passages[0]?.message).toContain("Ecto loads files named <number>_<name>.exs");
  });

  it.each([
    ["lib/shop/repo.ex", "Ecto.Adapters.MyXQL", "MySQL"],
    ["lib/shop/data/repo.ex", "Ecto.Adapters.SQLite3", "SQLite"],
  ])("is skipped where %s uses %s", (path, adapter, database) => {
    const repository = `defmodule Shop.Repo do\n  use Ecto.Repo, otp_app: :shop, adapter: ${adapter}\nend\n`;
    const { roots, skipped } = readAll(
      { [`${home}/1_a.exs`]: migration("") },
      { ...mix, [path]: repository },
    );
    expect(roots).toEqual([]);
    expect(skipped).toMatchObject([{ reason: `${path} uses ${adapter}, which is for ${database}` }]);
  });

  it("is skipped where mix.exs names only drivers of others", () => {
    const { roots, skipped } = readAll(
      { [`${home}/1_a.exs`]: migration("") },
      { "mix.exs": "{:ecto_sql, ~s(3)}, {:myxql, ~s(0)}" },
    );
    expect(roots).toEqual([]);
    expect(skipped[0]?.reason).toContain("myxql, which is for MySQL");
  });
});

describe("how it is sent", () => {
  const sending = (attributes: string, config = "") => {
    const beside = { ...mix, "config/config.exs": `import Config\n${config}` };
    const text = migration("create index(:t, [:a])", "", attributes);
    const [up] = readAll({ [`${home}/1_a.exs`]: text }, beside).versions[0]?.up ?? [];
    return { execution: up?.execution, beside: up?.openBeside !== undefined };
  };

  it.each([
    ["by itself", "", "", { execution: "transaction", beside: true }],
    [
      "without its transaction",
      "  @disable_ddl_transaction true\n",
      "",
      { execution: "autocommit", beside: true },
    ],
    [
      "without either",
      "  @disable_ddl_transaction true\n  @disable_migration_lock true\n",
      "",
      { execution: "autocommit", beside: false },
    ],
    ["that is false", "  @disable_ddl_transaction false\n", "", { execution: "transaction", beside: true }],
    [
      "with the advisory lock",
      "",
      "config :shop, Shop.Repo, migration_lock: :pg_advisory_lock",
      { execution: "transaction", beside: false },
    ],
    [
      "with it in production alone",
      "",
      "if config_env() == :prod do\n  config :shop, Shop.Repo, migration_lock: :pg_advisory_lock\nend",
      { execution: "transaction", beside: false },
    ],
  ])("%s", (_, attributes, config, expected) => {
    expect(sending(attributes, config)).toEqual(expected);
  });

  it("says of each message that it is prepared", () => {
    const { versions } = readAll({ [`${home}/1_a.exs`]: migration('execute "A; B", ""') });
    expect(versions[0]?.up[0]?.sent).toMatchObject([{ sql: "A; B", prepared: true }]);
  });
});

describe("what the configuration tells", () => {
  it.each([
    [
      "keys",
      "migration_primary_key: [type: :binary_id], migration_foreign_key: [type: :uuid]",
      "create table(:t) do\n  add :u_id, references(:u)\nend",
      'CREATE TABLE "t" ("id" uuid, "u_id" uuid, CONSTRAINT "t_u_id_fkey" FOREIGN KEY ("u_id") REFERENCES "u"("id"), PRIMARY KEY ("id"))',
    ],
    ["no keys", "migration_primary_key: false", "create table(:t)", 'CREATE TABLE "t" ()'],
    [
      "timestamps",
      "migration_timestamps: [type: :timestamptz, updated_at: false]",
      "create table(:t, primary_key: false) do\n  timestamps()\nend",
      'CREATE TABLE "t" ("inserted_at" timestamptz NOT NULL)',
    ],
    [
      "a schema",
      'migration_default_prefix: "app"',
      "create index(:t, [:a])",
      'CREATE INDEX "t_a_index" ON "app"."t" ("a")',
    ],
  ])("%s", (_, keys, body, sql) => {
    const config = { "config/config.exs": `import Config\n\nconfig :shop, Shop.Repo, ${keys}\n` };
    expect(said(body, "", "", config)).toEqual([sql]);
  });
});

describe("what the file itself tells is known", () => {
  it.each([
    ["a path of a file", 'execute_file("priv/a.sql")', ["SELECT 1"], "", ""],
    ["a call of the application's repository", 'Shop.Repo.query!("A")', ["A"], "", ""],
    ["a call over the adapter", 'Ecto.Adapters.SQL.query!(repo(), "A", [])', ["A"], "", ""],
    [
      "an adapter that is asked for",
      'case repo().__adapter__() do\n  Ecto.Adapters.Postgres -> execute("A")\n  Ecto.Adapters.MyXQL -> execute("B")\nend',
      ["A"],
      "",
      "",
    ],
    [
      "a choice of clauses",
      'f(1)\nf(:a)\nf("x", 2)',
      ["one", "a", "x2"],
      '  defp f(1), do: execute("one")\n  defp f(a), do: execute(to_string(a))\n  defp f(a, b), do: execute("#{a}#{b}")\n',
      "",
    ],
    [
      "a default of several clauses",
      'f(:a)\nf(:b, "z")',
      ["x", "z"],
      '  defp f(a, b \\\\ "x")\n  defp f(:a, b), do: execute(b)\n  defp f(_, b), do: execute(b)\n',
      "",
    ],
    [
      "an option of options",
      "o = [name: :n]\ncreate index(:t, [:a], o ++ [unique: o[:unique] || true])",
      ['CREATE UNIQUE INDEX "n" ON "t" ("a")'],
      "",
      "",
    ],
    ["under a condition", 'if System.get_env("X"), do: execute("A")', ["A"], "", ""],
    [
      "both ways of a condition",
      'if x(), do: execute("A"), else: execute("B")',
      [
        "? what `x` sends is not known",
        "A",
        "? it stands in the other branch of a condition whose outcome is not known",
      ],
      "",
      "",
    ],
    [
      "a list that is made",
      "for c <- Enum.map([:a], &(&1)), do: create(index(:t, c))",
      ['CREATE INDEX "t_a_index" ON "t" ("a")'],
      "",
      "",
    ],
  ] as const)("%s", (_, body, sent, more, attributes) => {
    expect(said(body, more, attributes, { "priv/a.sql": "SELECT 1", "mix.exs": "{:postgrex}" })).toEqual(
      sent,
    );
  });
});

it("before Ecto 3.12 an option that it does not know is passed over", () => {
  const older = { "mix.lock": mix["mix.lock"].replace("3.13.5", "3.11.3") };
  const body = "create index(:t, [:a], order: :desc)";
  expect(said(body, "", "", older)).toEqual(['CREATE INDEX "t_a_index" ON "t" ("a")']);
});

describe("what nobody knows is said", () => {
  it.each([
    [
      "a library's migrations",
      "Oban.Migrations.up(version: 12)",
      ["? what `Oban.Migrations.up` sends is not known"],
    ],
    ["a helper of another module", "add_all(:t)", ["? what `add_all` sends is not known"]],
    [
      "a table that is asked for",
      "create index(name(), [:a])",
      ["? what `name` sends is not known", "? the table's name is not a literal"],
    ],
    [
      "an option that Ecto refuses",
      "create index(:t, [:a], concurrent: true)",
      ["? Ecto refuses the option concurrent"],
    ],
    [
      "a query",
      'from(u in "t", where: u.a == ^x(), select: count(u.b)) |> repo().update_all(set: [a: 1])',
      ["? what is sent over rows is not read"],
    ],
    ["rows", 'repo().insert_all("t", [])', ["? what is sent over rows is not read"]],
    ["a file that is not there", 'execute_file("nowhere.sql")', ["? the file that it sends is not read"]],
    [
      "a list that is asked for",
      "for t <- tables(), do: create index(t, [:a])",
      ["? what `tables` sends is not known", "? the table's name is not a literal"],
    ],
  ])("%s", (_, body, sent) => {
    expect(said(body)).toEqual(sent);
  });
});

describe("the way back", () => {
  const down = (text: string) =>
    readAll({ [`${home}/1_a.exs`]: text }).versions.flatMap(({ down: ways }) =>
      ways.flatMap(({ sent = [], derived }) =>
        sent.map((each) => [each.kind === "message" && each.sql, derived]),
      ),
    );

  it("is `change` turned around", () => {
    expect(down(migration("create index(:t, [:a])\nexecute(~S(A), ~S(B))"))).toEqual([
      ["B", true],
      ['DROP INDEX "t_a_index"', true],
    ]);
  });

  it.each(['execute("A")', "flush()", "drop table(:t)", "alter table(:t), do: remove(:a)"])(
    "is none after %s",
    (body) => {
      const { versions } = readAll({ [`${home}/1_a.exs`]: migration(`${body}\ncreate index(:t, [:a])`) });
      expect(versions[0]?.down).toEqual([]);
      expect(versions[0]?.up[0]?.rollback.present).toBe(false);
    },
  );
});
