import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import type { SentByCode, SourceFile } from "../../src/types.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["php"]));

type Files = Readonly<Record<string, string>>;

const migrations = "database/migrations";
const pgsql = { ".env.example": "DB_CONNECTION=pgsql\n", artisan: "" };

function readPhp(files: Files, beside: Files = pgsql) {
  const code = Object.entries(files).map(
    ([name, text]): SourceFile => ({ path: `${migrations}/${name}`, text, changed: "all" }),
  );
  const tree = memoryTree({ ...Object.fromEntries(code.map(({ path, text }) => [path, text])), ...beside });
  return read([], tree, { code, detecting: true, tool: null, execution: null, overrides: () => ({}) });
}

function migration(up: string, members = "", down = ""): string {
  const back = down === "" ? "" : `\n    public function down(): void\n    {\n${down}\n    }`;
  return `<?php\n\nuse Illuminate\\Database\\Migrations\\Migration;\nuse Illuminate\\Support\\Facades\\{DB, Schema};\n\nreturn new class extends Migration\n{\n${members}\n    public function up(): void\n    {\n${up}\n    }${back}\n};\n`;
}

function partsOf(files: Files, beside: Files = pgsql) {
  return readPhp(files, beside).roots.flatMap(({ versions }) =>
    versions.flatMap(({ up, down }) => [...up, ...down]),
  );
}

function said(sent: readonly SentByCode[] = []): readonly string[] {
  return sent.map((one) => (one.kind === "message" ? one.sql : `? ${one.message}`));
}

function sentBy(up: string, beside: Files = pgsql, members = ""): readonly string[] {
  return said(partsOf({ "2026_01_01_000000_a.php": migration(up, members) }, beside)[0]?.sent);
}

describe("which files, in which order", () => {
  it("takes files with an underline in their names, in the order of these", () => {
    const parts = partsOf({
      "2026_02_01_000000_b.php": migration("DB::statement('b');"),
      "2026_01_01_000000_a.php": migration("DB::statement('a');"),
    });
    expect(parts.map(({ file }) => file.path.slice(-5))).toEqual(["a.php", "b.php"]);
  });

  it("says of a file that Laravel does not load that no migration is in it", () => {
    const { passages } = readPhp({ "helpers.php": migration("DB::statement('a');") });
    expect(passages.map(({ message }) => message)).toEqual([
      "no migration is found in it: Laravel runs files named <name>_<name>.php that hold a class with `up`",
    ]);
  });

  it("reads a class with a name as one without", () => {
    const text = migration("DB::statement('a');")
      .replace("return new class", "class CreateA")
      .replace("};", "}");
    expect(said(partsOf({ "2026_01_01_000000_create_a.php": text })[0]?.sent)).toEqual(["a"]);
  });
});

describe("the transaction", () => {
  it("is Laravel's own, round each migration", () => {
    expect(partsOf({ "1_a.php": migration("DB::statement('a');") })[0]?.execution).toBe("transaction");
  });

  it.each([
    "public $withinTransaction = false;",
    "public function __construct() { $this->withinTransaction = false; }",
  ])("is left by %s, in both directions", (members) => {
    const parts = partsOf({ "1_a.php": migration("DB::statement('a');", members, "DB::statement('b');") });
    expect(parts.map(({ direction, execution }) => [direction, execution])).toEqual([
      ["up", "autocommit"],
      ["down", "autocommit"],
    ]);
  });

  it("is ended by a commit of its own", () => {
    expect(sentBy("DB::commit(); DB::statement('a'); DB::beginTransaction();")).toEqual([
      "COMMIT",
      "a",
      "BEGIN",
    ]);
  });

  it("has savepoints for those inside it, which change nothing", () => {
    expect(sentBy("DB::transaction(fn () => DB::statement('a'));")).toEqual(["a"]);
  });
});

it("has no way back without `down`, and has one that does nothing", () => {
  const [without] = partsOf({ "1_a.php": migration("DB::statement('a');") });
  const [empty, ...more] = partsOf({ "1_a.php": migration("DB::statement('a');", "", "//") });
  expect([without?.rollback.present, empty?.rollback.present, more.length]).toEqual([false, true, 0]);
});

describe("what is sent as a prepared statement", () => {
  it.each([
    ["DB::statement('a');", true],
    ["DB::unprepared('a');", undefined],
    ["DB::getPdo()->exec('a');", undefined],
    ["Schema::drop('a');", true],
  ])("%s", (up, prepared) => {
    const [part] = partsOf({ "1_a.php": migration(up) });
    expect(part?.sent?.map((one) => one.prepared)).toEqual([prepared]);
  });

  it("has PDO's placeholders", () => {
    expect(sentBy("DB::statement(\"SELECT '?' WHERE a ?? ? -- ?\", [1]);")).toEqual([
      "SELECT '?' WHERE a ? $1 -- ?",
    ]);
  });
});

describe("which database it is for", () => {
  const mysql = {
    "config/database.php":
      "<?php return ['default' => 'pgsql', 'connections' => ['old' => ['driver' => 'mysql'], 'logs' => ['driver' => 'pgsql']]];",
    ...pgsql,
  };

  it("skips what a project file says is another's", () => {
    const { roots, skipped } = readPhp(
      { "1_a.php": migration("DB::statement('a');") },
      { ".env.example": "DB_CONNECTION=mysql\n" },
    );
    expect([roots, skipped.map(({ folder }) => folder)]).toEqual([[], [migrations]]);
  });

  it("asks the code for PostgreSQL", () => {
    const up =
      "if (DB::getDriverName() === 'mysql') { DB::statement('a'); } else { DB::statement('b'); }\nif (in_array(config('database.default'), ['mysql', 'sqlite'])) { return; }\nDB::statement('c');";
    expect(sentBy(up)).toEqual(["b", "c"]);
  });

  it("sends nothing of a connection to another database, and reads none to another PostgreSQL", () => {
    expect(
      sentBy(
        "DB::connection('old')->statement('a'); Schema::connection('logs')->drop('b'); Schema::connection('pgsql')->drop('c');",
        mysql,
      ),
    ).toEqual(["? it goes over the connection logs, which is not read", 'drop table "c"']);
  });

  it("leaves a migration of another database's connection", () => {
    const [part] = partsOf(
      { "1_a.php": migration("DB::statement('a');", "protected $connection = 'old';") },
      mysql,
    );
    expect([part?.sent, part?.why]).toEqual([
      [],
      "its connection old is for MySQL, so nothing of it is sent to PostgreSQL",
    ]);
  });
});

describe("what the application says", () => {
  it("of its connection is what the environment has, before what its configuration falls back to", () => {
    const beside = {
      ...pgsql,
      "config/database.php":
        "<?php return ['default' => env('DB_CONNECTION', 'sqlite'), 'connections' => ['pgsql' => ['driver' => 'pgsql'], 'sqlite' => ['driver' => 'sqlite']]];\n",
      "config/telescope.php": "<?php return ['connection' => env('DB_CONNECTION', 'mysql')];\n",
    };
    const up = `        if (config('database.default') !== 'sqlite') {
            DB::statement('DROP INDEX i');
        }
        Schema::connection(config('telescope.connection'))->create('a', fn ($t) => $t->uuid('id'));`;
    expect(sentBy(up, beside)).toEqual(["DROP INDEX i", 'create table "a" ("id" uuid not null)']);
  });

  it("is its configuration", () => {
    const config = {
      "config/permission.php": "<?php return ['table_names' => ['roles' => 'acl_roles'], 'teams' => false];",
      ...pgsql,
    };
    expect(
      sentBy(
        "Schema::drop(config('permission.table_names.roles')); if (config('permission.teams')) { Schema::drop('x'); }",
        config,
      ),
    ).toEqual(['drop table "acl_roles"']);
  });

  it("is the prefix of its tables", () => {
    const config = {
      "config/database.php":
        "<?php return ['connections' => ['pgsql' => ['driver' => 'pgsql', 'prefix' => 'x_', 'prefix_indexes' => true]]];",
      ...pgsql,
    };
    expect(sentBy("Schema::table('a', fn ($t) => $t->index('b'));", config)).toEqual([
      'create index "x_a_b_index" on "x_a" ("b")',
    ]);
  });

  it("is how long its texts are, and what its models are called", () => {
    const beside = {
      "app/Providers/AppServiceProvider.php":
        "<?php class AppServiceProvider { function boot() { Schema::defaultStringLength(191); } }",
      "app/Models/OrderItem.php": "<?php class OrderItem extends Model { protected $table = 'lines'; }",
      ...pgsql,
    };
    expect(
      sentBy(
        "Schema::create('a', function ($t) { $t->string('b'); $t->foreignIdFor(\\App\\Models\\OrderItem::class)->constrained(); });",
        beside,
      ),
    ).toEqual([
      'create table "a" ("b" varchar(191) not null, "order_item_id" bigint not null)',
      'alter table "a" add constraint "a_order_item_id_foreign" foreign key ("order_item_id") references "lines" ("id")',
    ]);
  });
});

describe("what is not known is said", () => {
  it.each([
    ["$this->helper();", ["? what `helper` sends is not known"]],
    ["addIndexes('a');", ["? what `addIndexes` sends is not known"]],
    ["Artisan::call('db:seed');", ["? what `call` sends is not known"]],
    ["User::where('a', 1)->update(['b' => 2]);", ["? what `update` sends is not known"]],
    ["Schema::table($x, fn ($t) => $t->index('b'));", ["? the table's name is not a literal"]],
    ["Schema::table('a', fn ($t) => $t->macro2('b'));", ["? what `macro2` sends is not known"]],
    ["Log::info('a'); echo sprintf('%s', str_repeat('a', 2)); now()->addDay();", []],
  ] as const)("%s", (up, sent) => {
    expect(sentBy(up)).toEqual(sent);
  });

  it("takes a table with a column that is not known for not read, and no statement about it", () => {
    expect(
      sentBy("Schema::create('a', function ($t) { $t->id(); $t->macro2('b'); $t->index('c'); });"),
    ).toEqual(["? what `macro2` sends is not known", "? not all of the table's columns are known"]);
  });

  it("compares a changed column with the database before Laravel 11", () => {
    const lock = (version: string, more = "") => ({
      "composer.lock": `{"packages": [{"name": "laravel/framework", "version": "v${version}"}${more}]}`,
      ...pgsql,
    });
    const up = "Schema::table('a', fn ($t) => $t->text('b')->change());";
    const dbal = ', {"name": "doctrine/dbal", "version": "3.6.0"}';
    expect(sentBy(up, lock("9.52.0"))).toEqual([
      "? what `change` sends depends on what the column is in the database",
    ]);
    expect(sentBy(up, lock("10.48.0", dbal))).toEqual(sentBy(up, lock("9.52.0")));
    expect(sentBy(up, lock("10.48.0"))[0]).toMatch(/^alter table "a" alter column "b" type text/);
  });
});

it("says which options Laravel passes over", () => {
  const up = "Schema::table('a', fn ($t) => $t->index('b')->where('c')->online(false)->algorithm('hash'));";
  const [part] = partsOf({ "1_a.php": migration(up) });
  const [sent] = part?.sent ?? [];
  expect([sent?.kind === "message" && sent.sql, sent?.ignored?.map(({ name }) => name)]).toEqual([
    'create index "a_b_index" on "a" using hash ("b")',
    ["where"],
  ]);
});

describe("a file of SQL beside the application", () => {
  const beside = {
    ...pgsql,
    "database/sql/a.sql": "CREATE INDEX a_b ON a (b);\nCREATE INDEX a_c ON a (c);\n",
    "database/migrations/sql/b.sql": "CREATE INDEX b_b ON b (b)",
    "etc/passwd": "SELECT 1",
  };
  const [a, b] = [beside["database/sql/a.sql"], beside["database/migrations/sql/b.sql"]];

  it.each([
    ["DB::unprepared(file_get_contents(database_path('sql/a.sql')));", a],
    ["DB::unprepared(file_get_contents(base_path('database/sql/a.sql')));", a],
    ["DB::unprepared(File::get(database_path('sql/a.sql')));", a],
    ["DB::unprepared(file_get_contents(__DIR__ . '/sql/b.sql'));", b],
    ["DB::unprepared(file_get_contents(__DIR__ . DIRECTORY_SEPARATOR . '../sql/a.sql'));", a],
    ["DB::statement(\\file_get_contents(realpath(dirname(__DIR__) . '/sql/a.sql')));", a],
    ["$path = dirname(__DIR__, 2) . '/database/sql/a.sql'; DB::unprepared(file_get_contents($path));", a],
    ["DB::unprepared(file_get_contents(__DIR__ . '/sql/none.sql'));", "? the SQL is not a literal"],
    [
      "DB::unprepared(file_get_contents(__DIR__ . '/../../../../../etc/passwd'));",
      "? the SQL is not a literal",
    ],
    ["DB::unprepared(file_get_contents('/etc/passwd'));", "? the SQL is not a literal"],
  ])("%s", (call, sql) => {
    expect(sentBy(call, beside)).toEqual([sql]);
  });
});

describe("laravel-postgresql-enhanced", () => {
  const lock = JSON.stringify({
    packages: [
      { name: "laravel/framework", version: "v12.23.0" },
      { name: "tpetry/laravel-postgresql-enhanced", version: "3.7.0" },
    ],
  });
  const enhanced = { ...pgsql, "composer.lock": lock };
  const table = (calls: string) => `Schema::table('orders', function (Blueprint $table) { ${calls} });`;

  // As its own tests expect it: tests/Migration/IndexOptionsTest.php and the grammar beside.
  it.each([
    [
      "$table->index(['number'])->concurrently();",
      'create index concurrently "orders_number_index" on "orders" ("number")',
    ],
    [
      "$table->uniqueIndex(['title'])->where(fn (Builder $query) => $query->whereNull('deleted_at'));",
      'create unique index "orders_title_unique" on "orders" ("title") where "deleted_at" is null',
    ],
    [
      "$table->index(['a desc', '(lower(b))'], 'named')->ifNotExists()->include(['c', 'd'])->with(['fillfactor' => 80, 'fastupdate' => false])->where('e > 0');",
      'create index if not exists "named" on "orders" ("a" desc, (lower(b))) include ("c","d") with (fillfactor = 80, fastupdate = off) where e > 0',
    ],
    [
      "$table->index('number varchar_pattern_ops');",
      'create index "orders_number_index" on "orders" ("number" varchar_pattern_ops)',
    ],
    [
      "$table->uniqueIndex('a')->nullsNotDistinct()->algorithm('btree');",
      'create unique index "orders_a_unique" on "orders" using btree ("a") nulls not distinct',
    ],
    [
      "$table->fullText(['a', 'b'])->language('simple');",
      `create index "orders_a_b_fulltext" on "orders" using gin ((to_tsvector('simple', "a") || to_tsvector('simple', "b")))`,
    ],
    [
      "$table->spatialIndex('a')->concurrently();",
      'create index concurrently "orders_a_spatialindex" on "orders" using gist ("a")',
    ],
    ["$table->dropIndexIfExists(['a']);", 'drop index if exists "orders_a_index"'],
    ["$table->dropUniqueIndex(['a']);", 'drop index "orders_a_unique"'],
    ["$table->dropUniqueIndexIfExists('named');", 'drop index if exists "named"'],
    [
      "$table->dropUniqueIfExists(['a']);",
      'alter table "orders" drop constraint if exists "orders_a_unique"',
    ],
    [
      "$table->dropPrimaryIfExists('orders_pkey');",
      'alter table "orders" drop constraint if exists "orders_pkey"',
    ],
    [
      "$table->index('a', 'n')->where(fn ($q) => $q->where('b', '>', 3)->where('c', 'd')->whereNotNull('e'));",
      `create index "n" on "orders" ("a") where "b" > 3 and "c" = 'd' and "e" is not null`,
    ],
    [
      "$table->index('a', 'n')->where(fn ($q) => $q->whereNull('c')->whereIn('b', [1]));",
      "? what `whereIn` says of the index's condition is not read",
    ],
    ["$table->index('(lower(a))');", "? an expression has no name that the index could be called by"],
    [
      "$table->unique(['a desc']);",
      'alter table "orders" add constraint "orders_a_unique" unique ("a" desc)',
    ],
  ])("%s", (calls, sql) => {
    expect(sentBy(table(calls), enhanced)).toEqual([sql]);
  });

  it.each([
    ["Schema::createExtensionIfNotExists('pg_trgm');", 'create extension if not exists "pg_trgm"'],
    ["Schema::createExtension('pg_trgm', 'extra');", 'create extension "pg_trgm" schema "extra"'],
    ["Schema::dropExtensionIfExists('pg_trgm', 'citext');", 'drop extension if exists "pg_trgm", "citext"'],
    ["Schema::createViewOrReplace('open', 'select 1');", 'create or replace view "open" as select 1'],
    ["Schema::createView('open', 'select 1', ['a']);", 'create view "open" ("a") as select 1'],
    [
      "Schema::createMaterializedView('sums', 'select 1', withData: false);",
      'create materialized view "sums" as select 1 with no data',
    ],
    [
      "Schema::refreshMaterializedView('sums', concurrently: true);",
      'refresh materialized view concurrently "sums" with data',
    ],
    ["Schema::dropMaterializedViewIfExists('sums');", 'drop materialized view if exists "sums"'],
    ["Schema::createView('open', DB::table('orders'));", "? the view's query is not a literal"],
  ])("%s", (call, sql) => {
    expect(sentBy(call, enhanced)).toEqual([sql]);
  });

  it("is known by its own facade, too", () => {
    const text = migration(table("$table->uniqueIndex('a')->concurrently();")).replace(
      "use Illuminate\\Support\\Facades\\{DB, Schema};",
      "use Tpetry\\PostgresqlEnhanced\\Support\\Facades\\Schema;",
    );
    const [up] = partsOf({ "2026_01_01_000000_a.php": text }, enhanced);
    expect(said(up?.sent)).toEqual(['create unique index concurrently "orders_a_unique" on "orders" ("a")']);
  });

  it("passes over `online`, which is Laravel's own", () => {
    const [up] = partsOf(
      { "2026_01_01_000000_a.php": migration(table("$table->index('a')->online();")) },
      enhanced,
    );
    expect(up?.sent).toMatchObject([{ ignored: [{ name: "online" }] }]);
  });

  it("is not there where no file says so", () => {
    expect(sentBy(table("$table->uniqueIndex('a');"))).toEqual(["? what `uniqueIndex` sends is not known"]);
    expect(sentBy(table("$table->dropIndexIfExists('a');"))).toEqual([
      "? what `dropIndexIfExists` sends is not known",
    ]);
  });
});
