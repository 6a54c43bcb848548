import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { treeAt } from "../../src/discover/disk-tree.ts";
import { type CodeLanguage, loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import type { Migration } from "../../src/types.ts";
import { memoryTree } from "./memory-tree.ts";
import { type Files, sentBy } from "./sent-by.ts";

const languages: readonly CodeLanguage[] = [
  ...(["csharp", "elixir", "java", "javascript", "php", "python", "ruby"] as const),
];

beforeAll(() => loadLanguages(languages));

const rails = { Gemfile: "", "Gemfile.lock": "GEM\n  specs:\n    activerecord (7.1.0)\n    pg (1.5)\n" };
const knex = { "package.json": '{ "dependencies": { "knex": "3.1.0", "pg": "8" } }' };
const laravel = {
  artisan: "",
  "composer.json":
    '{ "require": { "laravel/framework": "^11" }, "autoload": { "psr-4": { "App\\\\": "app/" } } }',
};
const ecto = { "mix.exs": 'defp deps, do: [{:ecto_sql, "~> 3.11"}, {:postgrex, ">= 0.0.0"}]' };

type Row = readonly [name: string, path: string, files: Files, sent: readonly string[]];

const rows: readonly Row[] = [
  [
    "a function that CommonJS exports, which calls one of a third file",
    "migrations/1_a.js",
    {
      ...knex,
      "lib/indexes.js": `const { q } = require("./quoting");
exports.add = async (knex, name) => { await knex.raw(\`CREATE INDEX $\{q(name)} ON t (a)\`); };`,
      "lib/quoting.js": 'exports.q = (x) => "<" + x + ">";',
      "migrations/1_a.js": `const { add } = require("../lib/indexes");
exports.up = async (knex) => { await add(knex, "i"); };`,
    },
    ['up CREATE INDEX <i> ON t (a) << add(knex, "i")'],
  ],
  [
    "imports of TypeScript: by default, by name, of all, and handed on",
    "migrations/1_a.ts",
    {
      ...knex,
      "lib/all.ts": 'export { add as plus } from "./one";\nexport * from "./one";',
      "lib/one.ts": `export const NAME: string = "i";
export async function add(knex: any) { await knex.raw("A " + NAME); }
export default async (knex: any) => { await knex.raw("B"); };`,
      "migrations/1_a.ts": `import byDefault, { NAME } from "../lib/one.js";
import * as all from "../lib/all";
import { plus } from "../lib/all";
export async function up(knex: any) {
  await byDefault(knex); await all.add(knex); await plus(knex); await knex.raw(NAME);
}`,
    },
    ["up B << byDefault(knex)", "up A i << all.add(knex)", "up A i << plus(knex)", "up i << knex.raw(NAME)"],
  ],
  [
    "what a helper is given stands where it is written",
    "migrations/1_a.js",
    {
      ...knex,
      "lib/with.js": "module.exports = async (knex, work) => { await work(knex); };",
      "migrations/1_a.js": `const over = require("../lib/with");
exports.up = (knex) => over(knex, (k) => k.raw("A"));`,
    },
    ['up A << k.raw("A")'],
  ],
  [
    "functions and constants of Python, by a path from the package and by one from above",
    "app/versions/1_a.py",
    {
      "alembic.ini": "",
      "app/env.py": "",
      "app/helpers.py": `from alembic import op
TABLE = "orders"
def add(name, table=TABLE):
    op.execute(f"CREATE INDEX {name} ON {table} (a)")`,
      "app/versions/shared.py": "COLUMN = 'b'",
      "app/versions/1_a.py": `from alembic import op
import app.helpers as helpers
from app.helpers import add
from .shared import COLUMN
revision = "1"
down_revision = None
def upgrade():
    add("i")
    helpers.add("j", "t")
    op.execute("SELECT " + COLUMN)
def downgrade():
    op.drop_index("i")`,
    },
    [
      'up CREATE INDEX i ON orders (a) << add("i")',
      'up CREATE INDEX j ON t (a) << helpers.add("j", "t")',
      'up SELECT b << op.execute("SELECT " + COLUMN)',
      'down DROP INDEX i << op.drop_index("i")',
    ],
  ],
  [
    "methods of a concern, of a file that is required, and of a class that is extended",
    "db/migrate/20240101000000_one.rb",
    {
      ...rails,
      "lib/big_table.rb": `module BigTable
  def add_big(table, column)
    execute "CREATE INDEX big_#{column} ON #{table} (#{column})"
  end
end`,
      "db/migrate/shared.rb": "def z_index(t)\n  add_index t, :z\nend",
      "lib/base_migration.rb": `class BaseMigration < ActiveRecord::Migration[6.0]
  def add(column)
    add_index name_of_table, column
  end
end`,
      "db/migrate/20240101000000_one.rb": `require_relative "shared"
class One < BaseMigration
  include BigTable
  def name_of_table = :orders
  def up
    add_big :orders, :a
    z_index :orders
    add :c
  end
end`,
      "db/migrate/20230101000000_other.rb":
        "class Other < ActiveRecord::Migration[7.1]\n  def change\n    add_index :a, :b\n  end\nend",
    },
    [
      "up CREATE INDEX big_a ON orders (a) << add_big :orders, :a",
      'up CREATE INDEX "index_orders_on_z" ON "orders" ("z") << z_index :orders',
      'up CREATE INDEX "index_orders_on_c" ON "orders" ("c") << add :c',
    ],
  ],
  [
    "a trait and constants of other classes of PHP",
    "database/migrations/2024_01_01_000000_one.php",
    {
      ...laravel,
      "app/Support/AddsIndexes.php": `<?php
namespace App\\Support;
use Illuminate\\Support\\Facades\\DB;
trait AddsIndexes {
    protected function add(string $t) { DB::statement("CREATE INDEX {$t}_i ON {$t} (a)"); }
}`,
      "app/Support/Names.php": "<?php\nnamespace App\\Support;\nclass Names { const TABLE = 'orders'; }",
      "database/migrations/2024_01_01_000000_one.php": `<?php
use App\\Support\\AddsIndexes;
use App\\Support\\Names;
use Illuminate\\Database\\Migrations\\Migration;
return new class extends Migration {
    use AddsIndexes;
    public function up() { $this->add(Names::TABLE); }
};`,
    },
    ["up CREATE INDEX orders_i ON orders (a) << $this->add(Names::TABLE)"],
  ],
  [
    "a way of a class that another file has, which no mark of the tool stands in the file itself for",
    "database/migrations/2024_01_02_000000_two.php",
    {
      ...laravel,
      "app/Support/Base.php": `<?php
namespace App\\Support;
use Illuminate\\Database\\Migrations\\Migration;
use Illuminate\\Support\\Facades\\DB;
abstract class Base extends Migration {
    abstract protected function name(): string;
    public function up(): void { DB::statement('CREATE INDEX ' . $this->name() . ' ON t (a)'); }
}`,
      "database/migrations/2024_01_01_000000_one.php":
        "<?php\nuse Illuminate\\Database\\Migrations\\Migration;\nreturn new class extends Migration { public function up() {} };",
      "database/migrations/2024_01_02_000000_two.php": `<?php
use App\\Support\\Base;
return new class extends Base { protected function name(): string { return 'two'; } };`,
    },
    ["up CREATE INDEX two ON t (a) << Base"],
  ],
  [
    "modules of Elixir: by their names, imported, and used",
    "priv/repo/migrations/20240101000000_one.exs",
    {
      ...ecto,
      "lib/my_app/indexes.ex": `defmodule MyApp.Indexes do
  use Ecto.Migration
  def add(table, column), do: execute("CREATE INDEX #{table}_#{column} ON #{table} (#{column})")
end`,
      "lib/my_app/migration.ex": `defmodule MyApp.Migration do
  defmacro __using__(_) do
    quote do
      use Ecto.Migration
      import MyApp.Indexes
      @disable_ddl_transaction true
    end
  end
end`,
      "priv/repo/migrations/20240101000000_one.exs": `defmodule MyApp.Repo.Migrations.One do
  use MyApp.Migration
  def up do
    MyApp.Indexes.add("orders", "a")
    add("orders", "b")
  end
end`,
      "priv/repo/migrations/20230101000000_other.exs":
        "defmodule MyApp.Repo.Migrations.Other do\n  use Ecto.Migration\n  def change, do: :ok\nend",
    },
    [
      'up CREATE INDEX orders_a ON orders (a) << MyApp.Indexes.add("orders", "a")',
      'up CREATE INDEX orders_b ON orders (b) << add("orders", "b")',
    ],
  ],
  [
    "a base class of C# that calls what the class says, and a class of helpers",
    "Migrations/20240101_One.cs",
    {
      "App.csproj":
        '<Project><ItemGroup><PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="8.0.0" /></ItemGroup></Project>',
      "Data/IndexMigration.cs": `public abstract class IndexMigration : Migration {
  protected abstract string Table { get; }
  protected void Add(MigrationBuilder b, string column) {
    b.Sql($"CREATE INDEX {Table}_{column} ON {Table} ({column})");
  }
}`,
      "Data/Helpers.cs":
        'public static class Helpers { public static void Drop(MigrationBuilder b, string name) { b.Sql("DROP INDEX " + name); } }',
      "Migrations/20240101_One.cs": `[Migration("20240101_One")]
public class One : IndexMigration {
  protected override string Table => "orders";
  protected override void Up(MigrationBuilder migrationBuilder) { Add(migrationBuilder, "a"); }
  protected override void Down(MigrationBuilder migrationBuilder) { Helpers.Drop(migrationBuilder, "orders_a"); }
}`,
      "Migrations/20230101_Other.cs":
        "public class Other : Migration { protected override void Up(MigrationBuilder b) { } }",
    },
    [
      'up CREATE INDEX orders_a ON orders (a) << Add(migrationBuilder, "a")',
      'down DROP INDEX orders_a << Helpers.Drop(migrationBuilder, "orders_a")',
    ],
  ],
];

describe("code of other files is read where a migration calls it", () => {
  it.each(rows)("%s", (_, path, files, sent) => {
    expect(sentBy(path, files)).toEqual(sent);
  });
});

describe("what a file is beside, and what it extends", () => {
  it("one marked migration among many is enough", () => {
    const base = 'class Base < ActiveRecord::Migration[7.1]\n def add = execute("A")\nend';
    const kin = Array.from({ length: 15 }, (_, at) => [
      `db/migrate/202402010000${at + 10}_kin.rb`,
      `class Kin < Base\n def up = add\nend`,
    ]);
    const old = "class Old < ActiveRecord::Migration[7.1]\n def up = nil\nend";
    const files = {
      ...{ ...rails, "lib/base.rb": base, "db/migrate/20230101000000_old.rb": old },
      ...Object.fromEntries(kin),
    };
    expect(sentBy("db/migrate/20240201000012_kin.rb", files)).toEqual(["up A << add"]);
  });

  it("of two prefixes that lead to a class the longer one counts", () => {
    const autoload = { "psr-4": { "App\\": "app/", "App\\Support\\": "support/" } };
    const names = (table: string) =>
      `<?php\nnamespace App\\Support;\nclass Names { const TABLE = '${table}'; }`;
    const at = "database/migrations/2024_01_01_000000_one.php";
    const files = {
      artisan: "",
      "composer.json": JSON.stringify({ require: { "laravel/framework": "^11" }, autoload }),
      "app/Support/Names.php": names("wrong"),
      "support/Names.php": names("right"),
      [at]: `<?php
use App\\Support\\Names;
use Illuminate\\Database\\Migrations\\Migration;
return new class extends Migration {
    public function up() { DB::statement('ANALYZE ' . Names::TABLE); }
};`,
    };
    expect(sentBy(at, files).map((one) => one.split(" << ")[0])).toEqual(["up ANALYZE right"]);
  });
});

describe("migrations that all extend a class that lies elsewhere", () => {
  const base = `class BaseMigration < ActiveRecord::Migration[7.1]
  def add(name) = execute(name)
end`;
  const path = "db/migrate/20240101000000_one.rb";
  const files = {
    ...rails,
    "lib/base_migration.rb": base,
    [path]: "class One < BaseMigration\n  def up\n    add 'A'\n  end\nend",
  };

  it("are read", () => {
    expect(sentBy(path, files)).toEqual(["up A << add 'A'"]);
  });

  const told = (at: string, texts: Files): readonly string[] => {
    const file = { path: at, text: texts[at] ?? "", changed: "all" as const };
    const options = { code: [file], detecting: true, tool: null, execution: null, overrides: () => ({}) };
    return read([], memoryTree(texts), options).passages.map(({ message }) => message);
  };
  const csproj =
    '<Project><ItemGroup><PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="8.0.0" /></ItemGroup></Project>';
  it.each([
    ["a class of Ruby without a way", "lib/base_migration.rb", files],
    [
      "an abstract class of C#",
      "Data/Base.cs",
      {
        "App.csproj": csproj,
        "Data/Base.cs":
          "using Microsoft.EntityFrameworkCore.Migrations;\npublic abstract class Base : Migration { void Add(MigrationBuilder b) { } }",
      },
    ],
    [
      "an abstract class of PHP",
      "app/Base.php",
      {
        ...laravel,
        "app/Base.php":
          "<?php\nuse Illuminate\\Database\\Migrations\\Migration;\nabstract class Base extends Migration {}",
      },
    ],
  ])("nothing is said of what they extend: %s", (_, at, texts: Files) => {
    expect(told(at, texts)).toEqual([]);
  });

  it("but of a class that has nothing to run, and is none that others extend", () => {
    const texts = {
      "App.csproj": csproj,
      "Data/Base.cs":
        "using Microsoft.EntityFrameworkCore.Migrations;\npublic class Base : Migration { void Add(MigrationBuilder b) { } }",
    };
    expect(told("Data/Base.cs", texts)[0]).toMatch(/^no migration is found in it/);
  });
});

it("what only asks the connection of Rails is nothing to tell", () => {
  const at = "db/migrate/20240102000000_two.rb";
  const up = "execute 'A' if connection.primary_key(:t) || connection.columns(:t).find { |c| c.name == 'a' }";
  const text = `class Two < ActiveRecord::Migration[7.1]\n  def up\n    ${up}\n  end\nend`;
  expect(sentBy(at, { ...rails, [at]: text })).toEqual(["up A << execute 'A'"]);
});

describe("a migration of Rails that takes another one back", () => {
  it.each([
    ["by its way down", "def up\n    execute 'A'\n  end\n  def down\n    execute 'B'\n  end", "B"],
    ["by its change, turned around", "def change\n    add_index :t, :a\n  end", 'DROP INDEX "index_t_on_a"'],
  ])("%s", (_, body, sql) => {
    const at = "db/migrate/20240102000000_two.rb";
    const files = {
      ...rails,
      "db/migrate/20240101000000_one.rb": `class One < ActiveRecord::Migration[7.1]\n  ${body}\nend`,
      [at]: "require_relative '20240101000000_one'\nclass Two < ActiveRecord::Migration[7.1]\n  def up\n    revert One\n  end\nend",
    };
    expect(sentBy(at, files)).toEqual([`up ${sql} << revert One`]);
  });
});

describe("the file that is called is told", () => {
  const path = "migrations/1_a.js";
  const files = {
    ...knex,
    "lib/add.js": 'module.exports = async (knex) => { await knex.raw("CREATE INDEX i ON t (a)"); };',
    [path]: 'const add = require("../lib/add");\nexports.up = async (knex) => { await add(knex); };',
  };
  const upOf = (): Migration | undefined => {
    const file = { path, text: files[path], changed: "all" as const };
    const options = { code: [file], detecting: true, tool: null, execution: null, overrides: () => ({}) };
    return read([], memoryTree(files), options).roots.flatMap(({ versions }) => versions[0]?.up ?? [])[0];
  };

  it("in the reason for how it is run", () => {
    expect(upOf()?.why).toMatch(/; what it calls in lib\/add\.js is read with it$/);
  });

  it("with each text that it sends", () => {
    expect(upOf()?.sent?.map((one) => one.kind === "message" && one.elsewhere)).toEqual(["lib/add.js"]);
  });
});

describe("methods of a module of Ruby are those of a class that includes it, and of nothing else", () => {
  const path = "db/migrate/20240101000000_one.rb";
  const other = {
    "db/migrate/20230101000000_other.rb":
      "class Other < ActiveRecord::Migration[7.1]\n  def change\n    add_index :a, :b\n  end\nend",
  };
  const module = `module BigTable
  def self.execute(sql) = puts(sql)
  class << self
    def remove_index(*) = nil
  end
  module ClassMethods
    def drop_table(*) = nil
  end
  def add_big = execute("A")
  def change_table(name)
    super
  end
end`;
  const sentIn = (body: string, outside = ""): readonly string[] =>
    sentBy(path, {
      ...rails,
      ...other,
      "lib/big_table.rb": module,
      [path]: `${outside}\nclass One < ActiveRecord::Migration[7.1]\n${body}\nend`,
    });

  it("a file that is required gives none of them", () => {
    const sent = sentIn('def up\n execute "B"\n drop_table :t\n end', 'require "big_table"');
    expect(sent).toEqual(['up B << execute "B"', 'up DROP TABLE "t" << drop_table :t']);
  });

  it("nor does one that includes it get those of the module itself, or of a module in it", () => {
    const sent = sentIn(
      'include BigTable\ndef up\n execute "B"\n drop_table :t\n remove_index :t, name: "i"\n add_big\n end',
    );
    expect(sent).toEqual([
      'up B << execute "B"',
      'up DROP TABLE "t" << drop_table :t',
      'up DROP INDEX "i" << remove_index :t, name: "i"',
      "up A << add_big",
    ]);
  });

  it("what `super` is in it is told", () => {
    expect(sentIn("include BigTable\ndef up\n change_table :t\n end")).toEqual([
      "up ? what `super` of `change_table` sends is not known << change_table :t",
    ]);
  });

  it("`super` of the class calls what it includes", () => {
    expect(sentIn("include BigTable\ndef add_big\n super\n end\ndef up\n add_big\n end")).toEqual([
      "up A << super",
    ]);
  });
});

describe("what is no code of the repository, or cannot be read, stays unread", () => {
  const call = "? what `add` does with the connection is not known << add(knex)";
  const path = "migrations/1_a.js";
  const add = 'exports.add = async (knex) => { await knex.raw("A"); };';
  const migration = (module: string): string =>
    `const { add } = require("${module}");\nexports.up = async (knex) => { await add(knex); };`;
  it.each([
    ["a package", "helpers", { "node_modules/helpers/index.js": add }],
    ["a path into the packages", "../node_modules/helpers/index", { "node_modules/helpers/index.js": add }],
    ["a file that is not there", "../lib/add", {}],
    ["a file that does not parse", "../lib/add", { "lib/add.js": `${add} exports = ;` }],
    ["a name that the file does not give", "../lib/add", { "lib/add.js": "exports.other = 1;" }],
    [
      "a file that is larger than any helper",
      "../lib/add",
      { "lib/add.js": `${add} //${"x".repeat(300_000)}` },
    ],
    ["the file itself", "./1_a", {}],
  ])("%s", (_, module, files: Files) => {
    expect(sentBy(path, { ...knex, ...files, [path]: migration(module) })).toEqual([`up ${call}`]);
  });

  it("what is called on something that a function of another module makes", () => {
    const at = "app/versions/1_a.py";
    const files = {
      "alembic.ini": "",
      "app/env.py": "",
      "app/store.py": "def get_store():\n    return Store()",
      [at]: 'from app.store import get_store\nrevision = "1"\ndown_revision = None\ndef upgrade():\n    get_store().delete("a")\n',
    };
    expect(sentBy(at, files)).toEqual(['up ? what `delete` sends is not known << get_store().delete("a")']);
  });

  it.each([
    [
      "gives something that nobody knows",
      "(k) => k.client.runner()",
      "const m = add(knex); m.dropTable('t');",
      [
        "up ? what `runner` sends is not known << add(knex)",
        "up ? what `dropTable` sends is not known << m.dropTable('t')",
      ],
    ],
    [
      "calls what nobody knows",
      "(k) => { other(k.client); }",
      "add(knex);",
      ["up ? what `other` does with the connection is not known << add(knex)"],
    ],
    [
      "calls nothing of a name that is known",
      "(k) => { k.schema[m]('t'); }",
      "add(knex);",
      ["up ? what the function that is called sends is not known << add(knex)"],
    ],
    ["keeps it", "(k) => ({ k })", "add(knex);", []],
    ["has nothing in it", "(k) => {}", "add(knex);", []],
    ["refuses", "(k) => { throw new Error('x'); }", "add(knex);", []],
    ["gives a text", "(k, a) => '<' + a", "knex.raw(add(knex, 'A'));", ["up <A << knex.raw(add(knex, 'A'))"]],
  ])("what a function of another file does that %s", (_, made, body, sent) => {
    const files = { ...knex, "lib/add.js": `exports.add = ${made};` };
    const own = `const { add } = require("../lib/add");\nexports.up = async (knex) => { ${body} };`;
    expect(sentBy(path, { ...files, [path]: own })).toEqual(sent);
  });

  it("which of several methods of a name is called", () => {
    const at = "Migrations/20240101_One.cs";
    const files = {
      "App.csproj":
        '<Project><ItemGroup><PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="8.0.0" /></ItemGroup></Project>',
      "Helpers.cs": `public static class Helpers {
  public static void Drop(MigrationBuilder b, string name) { b.Sql("A"); }
  public static void Drop(MigrationBuilder b, int number) { b.Sql("B"); }
}`,
      [at]: `[Migration("20240101_One")]
public class One : Migration {
  protected override void Up(MigrationBuilder b) { Helpers.Drop(b, "x"); }
}`,
    };
    expect(sentBy(at, files)).toEqual([
      'up ? what `Drop` does with the connection is not known << Helpers.Drop(b, "x")',
    ]);
  });

  it.each([
    ["above the top of the repository", "../../helper"],
    ["behind a link that leads out of it", "../away/helper"],
  ])("a file %s", (_, module) => {
    const top = mkdtempSync(`${tmpdir()}/indexwright-`);
    const files = { ...knex, ".git/HEAD": "", [path]: migration(module), "../helper.js": add };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(`${top}/repository/${name}`), { recursive: true });
      writeFileSync(`${top}/repository/${name}`, text);
    }
    symlinkSync(top, `${top}/repository/away`);
    expect(sentBy(path, files, treeAt(`${top}/repository`))).toEqual([`up ${call}`]);
    rmSync(top, { recursive: true });
  });

  it("files that name each other end", () => {
    const files = {
      ...knex,
      "lib/a.js": 'const b = require("./b"); exports.add = (knex) => b.more(knex);',
      "lib/b.js": 'const a = require("./a"); exports.more = (knex) => { knex.raw("A"); a.add(knex); };',
      [path]: migration("../lib/a"),
    };
    expect(sentBy(path, files)[0]).toBe("up A << add(knex)");
  });

  it("more files than anybody has", () => {
    const chain = Array.from({ length: 60 }, (_, at) => [
      `lib/f${at}.js`,
      at === 59 ? add : `const next = require("./f${at + 1}"); exports.add = (knex) => next.add(knex);`,
    ]);
    const files = { ...knex, ...Object.fromEntries(chain), [path]: migration("../lib/f0") };
    expect(sentBy(path, files)).toEqual([`up ${call}`]);
  });

  it("nor is what the body of another module of Elixir says of it", () => {
    const at = "priv/repo/migrations/20240101000000_one.exs";
    const files = {
      ...ecto,
      "lib/my_app/user.ex": `defmodule MyApp.User do
  schema "users" do
    field :name
  end
  def table, do: "users"
end`,
      [at]: `defmodule One do
  use Ecto.Migration
  def up, do: execute("ANALYZE " <> MyApp.User.table())
end`,
    };
    expect(sentBy(at, files)).toEqual(['up ANALYZE users << execute("ANALYZE " <> MyApp.User.table())']);
  });

  it("what a file does when it is loaded is no part of the migration", () => {
    const files = {
      ...knex,
      "lib/add.js": `const knex = require("knex")({}); run(knex); ${add}`,
      [path]: migration("../lib/add"),
    };
    expect(sentBy(path, files)).toEqual(["up A << add(knex)"]);
  });
});
