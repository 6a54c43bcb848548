/** How a file of each tool for PHP begins and ends; what stands between is anybody's. */
export const phpFrames: readonly (readonly [path: string, start: string, end: string])[] = [
  [
    "database/migrations/1_a.php",
    "<?php\nuse Illuminate\\Database\\Migrations\\Migration;\nuse Illuminate\\Support\\Facades\\DB;\nreturn new class extends Migration {\n public function up() {\n",
    "\n }\n public function down() {}\n};\n",
  ],
  [
    "migrations/Version1.php",
    "<?php\nuse Doctrine\\Migrations\\AbstractMigration;\nclass Version1 extends AbstractMigration {\n public function up($schema): void {\n",
    "\n }\n};\n",
  ],
  [
    "db/migrations/1_a.php",
    "<?php\nuse Phinx\\Migration\\AbstractMigration;\nclass A extends AbstractMigration {\n public function change() {\n",
    "\n }\n}\n",
  ],
];

export const phpFragments: readonly string[] = [
  "Schema::create('a', function ($t) { $t->id(); $t->string('b')->index(); $t->foreignId('c_id')->constrained(); });",
  "Schema::table('toString', fn ($table) => $table->index(['__proto__', 'constructor'], name: 'x', algorithm: 'hash'));",
  "Schema::table($x, function ($t) use (&$y, $z) { $t->dropIndex(['a']); $t->{$m}('b'); $t->$n(); });",
  "Schema::table('a', function ($t) { $t->string('b')->change()->unique(false)->index('i', 1); $t->morphs('o'); });",
  "Schema::connection($c)->whenTableHasColumn('a', 'b', fn ($t) => $t->unique('c')->online()->where('x'));",
  "DB::statement(<<<SQL\n  CREATE INDEX {$this->a} ON b (c) \\x41 \\u{1F418} $".concat("{e}\n  SQL);"),
  "DB::unprepared(<<<'X'\n    DROP INDEX a;\n      DROP INDEX b\n    X\n);",
  "DB::statement(\"a ? ?? '?' $b[0] {$c->d['e']} $f->g {$h()}\", [1]);",
  "DB::transaction(function () { DB::commit(); DB::rollBack(); DB::beginTransaction(); });",
  "$this->addSql('CREATE INDEX a ON b (c); DROP INDEX d');",
  "$this->connection->executeStatement('x', [1]); $this->skipIf(true); $schema->getTable('a')->addIndex(['b']);",
  "$this->table('a', ['id' => false, 'primary_key' => ['b', 'c']])->addColumn('b', 'integer', ['identity' => true])->addIndex('b', ['order' => ['b' => 'DESC']])->save();",
  "$this->table('a')->removeIndex(['b'])->dropForeignKey('c')->renameColumn('d', 'e')->changeColumn('f', 'boolean')->update();",
  "$this->table('a')->drop()->save(); $this->execute($this); $this->table($this)->create();",
  "foreach (['a' => [1, 'b'], 'c'] as $k => [$v, 'w' => $w]) {",
  "foreach ($list as $item): $list[] = $item; continue; endforeach;",
  "if (! Schema::hasTable('x')) { continue; }",
  "match (true) { $a === 1, $b => DB::statement('x'), default => throw new X };",
  "switch (DB::getDriverName()) { case 'mysql': a(); break; case 'pgsql': default: DB::statement('b'); }",
  "[$a, [, $b]] = [1, [2, 3]]; list('k' => $c) = $d; [$a, $b] = [$b, $a];",
  "$f = fn (...$x) => $f(...$x); $f(1, y: 2); $f(...);",
  "function f($x) { return f($x); } f(f(1));",
  "static $n = 0; $n ??= $n?->m?->o() ?: -$n; $n .= 1 . 2 . $n;",
  "try { DB::statement('a'); } catch (A | B) { return; } finally { DB::statement('b'); }",
  "return;",
  "throw new Exception('x');",
  "}",
  "{",
  "?>\n<b>x</b>\n<?php",
  "<<<X",
  '"',
  "'",
  "/*",
  "# indexwright: ignore x",
  "#[Attr(1)]",
  "\\\\",
  "\r\n",
  "é🐘",
  "\u0000",
];

export const costlyPhp: readonly (readonly [name: string, body: string])[] = [
  ["loops in loops", `${"foreach ([1,2,3,4,5,6,7,8,9] as $a) ".repeat(9)}DB::statement($a);`],
  ["a text that doubles", `$a = 'xxxxxxxxxx'; ${"$a = $a . $a; ".repeat(60)}DB::statement($a);`],
  ["a template that doubles", `$a = 'xxxxxxxxxx'; ${'$a = "$a$a"; '.repeat(60)}DB::statement($a);`],
  ["a text that is replaced", `$a = 'xxxxxxxxxx'; ${"$a = str_replace('x', 'xx', $a); ".repeat(60)}`],
  ["a list that doubles", `$a = [1, 2]; ${"$a = array_merge($a, $a); ".repeat(60)}`],
  [
    "a list that is joined",
    `$a = ['${"x".repeat(1000)}']; ${"$a = [implode($a[0], $a), ...$a]; ".repeat(60)}`,
  ],
  ["a range without end", "foreach (range(1, 10 ** 9) as $a) DB::statement('a');"],
  ["a tree of calls", `${"f(".repeat(3000)}${")".repeat(3000)};`],
  ["operators", `$x = ${"1 . ".repeat(20_000)}1;`],
  ["a chain", `$x${"->y()".repeat(5000)};`],
  ["guards behind guards", "foreach ($a as $b) { ".concat("if ($b) { continue; } ".repeat(3000), "}")],
  ["a heredoc that never ends", `DB::statement(<<<SQL\n${"  x\n".repeat(50_000)}`],
  [
    "many tables",
    "Schema::create('a', function ($t) { $t->id(); $t->string('b')->index(); });\n".repeat(3000),
  ],
  ["many columns", `Schema::create('a', function ($t) {${" $t->string('b')->unique();".repeat(5000)} });`],
];

/** In a migration of Phinx. */
export const costlyPhinx: typeof costlyPhp = [
  ["many actions", `$this->table('a')${"->addColumn('b', 'string')->addIndex('b')".repeat(1500)}->save();`],
  ["many drops", `${"$this->table('a')->addIndex('b')->removeIndex('b')->update();".repeat(2000)}`],
];
