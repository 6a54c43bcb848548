import { beforeAll, describe, expect, it } from "vitest";
import { loadGrammar } from "../../src/parse/index.ts";
import { lint } from "../../src/programs/lint.ts";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { isTold, textTold, valuesTold } from "../../src/read/code/told-values.ts";
import { read } from "../../src/read/index.ts";
import type { SentByCode } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(async () => {
  await loadLanguages(["javascript", "ruby"]);
  await loadGrammar();
});

const path = "migrations/1_a.js";

function fileOf(body: string, before = ""): string {
  return `${before}exports.up = async (knex) => {\n${body}\n};\n`;
}

function sentOf(body: string, before = ""): readonly SentByCode[] {
  const file = { path, text: fileOf(body, before), changed: "all" as const };
  const options = { code: [file], detecting: true, tool: null, execution: null, overrides: () => ({}) };
  const { roots } = read([], memoryTree({ [path]: file.text }), options);
  return roots.flatMap(({ versions }) => versions.flatMap(({ up }) => up.flatMap(({ sent }) => sent ?? [])));
}

/** Each message as it is sent; "?" before what is not read, with what is said of it. */
function said(body: string, before = ""): readonly string[] {
  return sentOf(body, before).map((sent) => (sent.kind === "message" ? sent.sql : `? ${sent.message}`));
}

type Row = readonly [name: string, body: string, sent: readonly string[], before?: string];

describe("what the file itself tells is known", () => {
  const rows: readonly Row[] = [
    ["a constant of the module", `await knex.raw(\`A $\{X}\`);`, ["A b"], 'const X = "b";\n'],
    [
      "what a text begins with, ends with and holds",
      'if ("pg".startsWith("my")) await knex.raw("A"); if ("pg".endsWith("g") && "pg".includes("p")) await knex.raw("B");',
      ["B"],
    ],
    [
      "but not where more than one text is asked for",
      'if (!"pg".startsWith("p", 1)) await knex.raw("A");',
      ["A"],
    ],
    ["a constant of a constant", "await knex.raw(Y);", ["b c"], `const X = "b"; const Y = \`$\{X} c\`;\n`],
    [
      "a helper with a default",
      "f(knex); f(knex, 'y');",
      ["x", "y"],
      "const f = (k, s = 'x') => k.raw(s);\n",
    ],
    ["a helper that is defined below", "go(); function go() { knex.raw('a'); }", ["a"]],
    [
      "a list that is walked",
      "for (const [a, b] of [['1', '2'], ['3', '4']]) knex.raw(a + b);",
      ["12", "34"],
    ],
    ["objects, spread", "const o = { ...{ a: 'x' }, b: 'y' }; knex.raw(o.a + o['b']);", ["xy"]],
    ["destructuring", "const { a: { b } } = { a: { b: 'z' } }; knex.raw(b);", ["z"]],
    ["a condition that is known", "if (true) knex.raw('a'); else knex.raw('b');", ["a"]],
    ["a choice", "knex.raw(X === 1 ? 'one' : 'other');", ["one"], "const X = 1;\n"],
    [
      "what stands in try",
      "try { knex.raw('a'); } catch { knex.raw('b'); } finally { knex.raw('c'); }",
      ["a", "? it is sent only where what stands before it fails", "c"],
    ],
    ["what is done where nothing is sent that may fail", "try { other(); } catch { knex.raw('b'); }", ["b"]],
    ["what takes back what has failed", "try { knex.raw('a'); } catch { knex.raw('ROLLBACK;'); }", ["a"]],
    [
      "an object of a class",
      "class C { constructor(k) { this.k = k; } m() { this.k.raw('a'); } } new C(knex).m();",
      ["a"],
    ],
    ["what is waited for", "await Promise.all([knex.raw('a'), knex.raw('b')]);", ["a", "b"]],
    ["which database it is", "if (db() === 'mysql') knex.raw('a'); else knex.raw('b');", ["b"]],
    ["which it is not", "knex.raw(config.client !== 'better-sqlite3' ? 'a' : 'b');", ["a"]],
    [
      "a case for each database",
      "switch (db.type) { case 'mariadb': case 'mysql': knex.raw('a'); break; case 'mssql': knex.raw('b'); break; case 'postgres': knex.raw('c'); break; default: knex.raw('d'); }",
      ["c"],
    ],
    [
      "a default for all others",
      "switch (db.type) { case 'sqlite3': knex.raw('a'); break; default: knex.raw('d'); }",
      ["d"],
    ],
    [
      "a case that is known",
      "switch (X) { case 1: case 2: knex.raw('a'); break; case 3: knex.raw('b'); }",
      ["a"],
      "const X = 2;\n",
    ],
    [
      "a list that grows",
      "const q = ['a']; q.push('b', 'c'); add(q); q[4] = 'e'; for (const s of q) knex.raw(s);",
      ["a", "b", "c", "d", "e"],
      "const add = (list) => { list.push('d'); };\n",
    ],
    ["an object that is given more", "const o = {}; o.a = 'x'; o['b'] = 'y'; knex.raw(o.a + o.b);", ["xy"]],
    ["what stands in finally", "try { return knex.raw('a'); } finally { knex.raw('b'); }", ["a", "b"]],
    ["one after the other", "knex.raw('a'), knex.raw('b');", ["a", "b"]],
    [
      "what stands in an operation that is not read",
      "if ((await knex.raw('a')).rows.length > 0) {} const n = -(await knex.raw('b')).x; let m = 1; m += knex.raw('c');",
      ["a", "b", "c"],
    ],
    [
      "a generator that is awaited, as compiled TypeScript has it",
      "return __awaiter(this, void 0, void 0, function* () { yield knex.raw('a'); });",
      ["a"],
    ],
    ["escapes", String.raw`knex.raw('it\'s \u0041\n');`, ["it's A\n"]],
  ];

  it.each(rows.map(([name, body, sent, before = ""]) => ({ name, body, sent, before })))(
    "$name",
    ({ body, sent, before }) => expect(said(body, before)).toEqual(sent),
  );
});

describe("what it does not tell is said, and never guessed", () => {
  it.each<readonly [name: string, body: string, sent: readonly string[]]>([
    ["a part of a text", `knex.raw(\`DROP INDEX $\{process.env.S}.a\`);`, [`DROP INDEX $\{process.env.S}.a`]],
    ["all of a text", "knex.raw(load('x.sql'));", ["? the SQL is not a literal"]],
    ["a table's name", "knex.schema.dropTable(name());", ["? a table's name is not a literal"]],
    [
      "a helper of another file",
      "await help(knex);",
      ["? what `help` does with the connection is not known"],
    ],
    ["a call that the tool has not", "knex.schema.makeCoffee();", ["? what `makeCoffee` sends is not known"]],
    [
      "the other branch",
      "if (await x()) { knex.raw('a'); } else { knex.raw('b'); }",
      ["a", "? it stands in the other branch of a condition whose outcome is not known"],
    ],
    ["a branch that only one way sends", "if (await x()) {} else { knex.raw('b'); }", ["b"]],
    [
      "either of a choice",
      "x() ? knex.raw('a') : knex.raw('b');",
      ["a", "? it stands in the other branch of a condition whose outcome is not known"],
    ],
    ["what is asked only if need be", "(await x()) ?? knex.raw('a'); x() || knex.raw('b');", ["a", "b"]],
    [
      "what a branch has put into an object",
      "const o = {}; if (x()) o.a = 'z'; knex.raw(o.a);",
      ["? the SQL is not a literal"],
    ],
    ["a guard that leaves", "if (await knex.schema.hasTable('t')) return; knex.raw('a');", ["a"]],
    [
      "a value that a branch has changed",
      "let a = 'x'; if (y()) { a = 'z'; } knex.raw(a);",
      ["? the SQL is not a literal"],
    ],
    [
      "rows",
      "await knex('t').where({ a: 1 }).update({ b: 2 });",
      ["? a query that Knex builds over rows is not read"],
    ],
    [
      "a function that calls itself",
      "const f = () => { knex.raw('a'); f(); }; f();",
      ["a", "? a function that calls itself is not read"],
    ],
  ])("%s", (_, body, sent) => {
    expect(said(body)).toEqual(sent);
  });

  it("of a chain all is told that is not read", () => {
    const body = "knex.schema.table('t', (t) => { t.string('a', LONG).unique(); });";
    const spans = sentOf(body).map(({ call }) => fileOf(body).slice(...call));
    expect(spans).toEqual(["t.string('a', LONG).unique()"]);
  });

  it("a file that the parser cannot read on", async () => {
    const text = `${fileOf("knex.raw('CREATE INDEX a ON b (c)');")}const = ;\n`;
    const report = await lint(
      { ...discoveryOf(new Map([[path, text]]), new Map()), detecting: true },
      defaults,
      new Set(),
    );
    expect(report.unread.map(({ matters }) => matters)).toContain(true);
  });

  it("what PostgreSQL refuses under a condition may be meant for another database", async () => {
    const text = fileOf("if (await x()) await knex.raw('SHOW COLUMNS FROM a');");
    const report = await lint(
      { ...discoveryOf(new Map([[path, text]]), new Map()), detecting: true },
      defaults,
      new Set(),
    );
    expect(report.findings).toEqual([]);
    expect(report.unread).toHaveLength(1);
  });

  it("a file of its folder that has no migration in it", async () => {
    const text = "exports.up = knexUp;\nfunction knexUp(knex) {}\nexports.up = (knex) =>;\n";
    const report = await lint(
      { ...discoveryOf(new Map([[path, text]]), new Map()), detecting: true },
      defaults,
      new Set(),
    );
    expect(report.unread.some(({ matters }) => matters === true)).toBe(true);
  });
});

describe("a finding stands where its SQL does", () => {
  async function found(body: string) {
    const text = fileOf(body);
    const report = await lint(
      { ...discoveryOf(new Map([[path, text]]), new Map()), detecting: true },
      defaults,
      new Set(),
    );
    const finding = report.findings.find(({ rule }) => rule === "create-index-not-concurrent");
    return {
      text: finding && text.slice(...finding.span),
      fix: finding?.fix?.edits,
      ignored: report.ignored,
    };
  }

  it.each([
    [
      "in a template of several lines",
      "await knex.raw(`\n  CREATE INDEX a\n    ON b (c)\n`);",
      "CREATE INDEX a\n    ON b (c)",
    ],
    [
      "in a text with escapes",
      "await knex.raw('CREATE INDEX a ON \\\"b\\\" (c)');",
      'CREATE INDEX a ON \\"b\\" (c)',
    ],
    ["second in its text", "await knex.raw('SELECT 1; CREATE INDEX a ON b (c)');", "CREATE INDEX a ON b (c)"],
    [
      "at the call where the tool writes it",
      "await knex.schema.table('b', (t) => {\n t.index('c');\n});",
      "t.index('c')",
    ],
    [
      "at the constant that holds it",
      "const S = 'CREATE INDEX a ON b (c)'; await knex.raw(S);",
      "CREATE INDEX a ON b (c)",
    ],
  ])("%s", async (_, body, expected) => {
    expect((await found(body)).text).toBe(expected);
  });

  it("an edit is made within a literal alone", async () => {
    expect((await found("await knex.raw('CREATE INDEX a ON b (c)');")).fix).toHaveLength(1);
    expect((await found("await knex.schema.table('b', (t) => t.index('c'));")).fix).toBe(undefined);
    expect((await found("await knex.raw('CREATE INDEX a ON \\\"b\\\" (c)');")).fix).toBe(undefined);
  });

  it("a directive is a comment of the language", async () => {
    const directive = "// indexwright: ignore create-index-not-concurrent: the table is small\n";
    const silenced = await found(`${directive}await knex.schema.table('b', (t) => t.index('c'));`);
    expect(silenced.text).toBe(undefined);
    expect(silenced.ignored).toMatchObject([
      { rule: "create-index-not-concurrent", reason: "the table is small" },
    ]);
  });
});

describe("what a file tells is found wherever it stands", () => {
  const told = (text: string, name: string) =>
    valuesTold({ path: "a.js", text }, "javascript", name).map((value) =>
      "value" in value ? value.value : value.kind,
    );
  it.each([
    ["an entry of a map", "const c = { a: { x: true } };", [true]],
    ["a quoted entry", "const c = { 'x': false };", [false]],
    ["an assignment", "let x; function f() { x = 'b'; }", ["b"]],
    ["a member", "config.x = 3;", [3]],
    ["in a call in a class", "class A { f() { g({ x: 'c' }); } }", ["c"]],
    ["in no comment and in no text", "// x: true\nconst t = 'x: true'; const y = { xx: 1 };", []],
  ])("%s", (_, text, values) => {
    expect(told(text, "x")).toEqual(values);
  });

  it("in Ruby, by assignment of a member and by a keyword", () => {
    const settings = {
      path: "a.rb",
      text: "A.configure do |c|\n  B.on = true\n  g.orm :x, key: :uuid\nend\n",
    };
    expect([isTold(settings, "ruby", "on", true), isTold(settings, "ruby", "on", false)]).toEqual([
      true,
      false,
    ]);
    expect(textTold(settings, "ruby", "key")).toBe("uuid");
  });
});
