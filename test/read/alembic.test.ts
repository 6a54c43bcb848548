import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import { migrationsBetween } from "../../src/read/unread-between.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["python"]));

function rootOf(files: Readonly<Record<string, string>>) {
  const code = Object.entries(files)
    .filter(([path]) => path.includes("/versions/"))
    .map(([path, text]) => ({ path, text, changed: "all" as const }));
  const options = { code, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  const { roots, passages } = read([], memoryTree(files), options);
  return {
    versions: roots.flatMap(({ versions }) => versions),
    tools: roots.map(({ tool }) => tool),
    passages,
  };
}

const head = "import sqlalchemy as sa\nimport textwrap\nfrom alembic import op\n";

function revision(name: string, before: string, body = "pass", more = ""): string {
  return `${head}${more}\nrevision = "${name}"\ndown_revision = ${before}\n\n\ndef upgrade():\n    ${body.replaceAll("\n", "\n    ")}\n`;
}

/** Each message as it is sent; "?" before what is not read, with what is said of it. */
function said(body: string, more = ""): readonly string[] {
  const { versions } = rootOf({ "m/versions/a.py": revision("a", "None", body, more) });
  const sent = versions.flatMap(({ up }) => up.flatMap((one) => one.sent ?? []));
  return sent.map((one) => (one.kind === "message" ? one.sql : `? ${one.message}`));
}

type Row = readonly [name: string, body: string, sent: readonly string[], more?: string];

describe("what the file itself tells is known", () => {
  const rows: readonly Row[] = [
    ["texts side by side", `op.execute("a " 'b ' r"\\c" """d""")`, ["a b \\cd"]],
    ...(
      [
        ["sa.column('b') == sa.true()", "b = true"],
        ["sa.column('b') != sa.false()", "b != false"],
        ["sa.column('s') == None", "s IS NULL"],
        ["sa.column('s') != sa.null()", "s IS NOT NULL"],
        ["sa.column('Up') == \"x'y\"", "\"Up\" = 'x''y'"],
        [
          "sa.and_(sa.or_(sa.column('a') == 1, sa.column('a') == 2), sa.column('s') == 'x')",
          "(a = 1 OR a = 2) AND s = 'x'",
        ],
        [
          "sa.or_(sa.and_(sa.column('a') == 1, sa.column('a') == 2), sa.column('s') == 'x')",
          "a = 1 AND a = 2 OR s = 'x'",
        ],
        ["sa.and_(sa.text('a > 1 OR a < 0'), sa.column('b').is_(True))", "a > 1 OR a < 0 AND b IS true"],
        ["(sa.column('a') == 1) & (sa.column('b') == True)", "a = 1 AND b = true"],
        ["(sa.column('a') == 1) | (sa.column('b') == sa.true())", "a = 1 OR b = true"],
      ] as const
    ).map(([given, sql]): Row => {
      const body = `op.create_index("i", "t", ["a"], postgresql_where=${given})`;
      // As SQLAlchemy 1.4.46 writes it.
      return [`the condition ${given}`, body, [`CREATE INDEX i ON t (a) WHERE ${sql}`]];
    }),
    [
      "a condition that is not literal",
      'op.create_index("i", "t", ["a"], postgresql_where=sa.column("a") == f())',
      ["? what `f` sends is not known", `CREATE INDEX i ON t (a) WHERE $\{computed}`],
      "from x import f",
    ],
    ["escapes", `op.execute("\\x41\\u0042\\n\\q\\\\")`, ["AB\n\\q\\"]],
    ["a format with braces", `x = "t"\nop.execute(f"{{a}} {x} {'y'}")`, ["{a} t y"]],
    ["a width makes another text", `op.execute(f"a {1:03d}")`, [`a $\{1}`]],
    ["percent, by names", `op.execute("%(a)s 100%% %(b)s" % {"a": 1, "b": "x"})`, ["1 100% x"]],
    ["format, by places", `op.execute("{1} {0} {n}".format("a", "b", n=3))`, ["b a 3"]],
    ["what is dedented", `op.execute(textwrap.dedent("""\n      a\n        b\n    """))`, ["\na\n  b\n"]],
    ["arguments by names", "def f(a, *, b='x', **c): op.execute(a + b)\nf(b='z', a='y', d=1)", ["yz"]],
    ["arguments in a list", "def f(*a): op.execute(' '.join(a))\nf('a', *['b'])", ["a b"]],
    ["lists in lists", "[op.execute(x + y) for x in 'ab'.split('b') if x for y in ['1', '2']]", ["a1", "a2"]],
    ["a dictionary that is walked", "for k, v in {'a': 'b'}.items(): op.execute(k + v)", ["ab"]],
    ["a name of a function is its own", "def f():\n    T = 'x'\nf()\nop.execute(T)", ["t"], "T = 't'"],
    ["a text that is put together", "s = 'a'\ns += 'b'\nop.execute(s)", ["ab"]],
    ["whether it is one of them", "if op.get_bind().dialect.name in ('postgresql',): op.execute('a')", ["a"]],
    ["under a condition", "if env():\n    x = 'a'\n    op.execute(x)", ["a"]],
    ["None is no default", "def f(a='x'): op.execute('y' if a is None else a)\nf(None)", ["y"]],
  ];
  it.each(rows.map(([name, body, sent, more]) => ({ name, body, sent, more })))(
    "$name",
    ({ body, sent, more }) => {
      expect(said(body, more)).toEqual(sent);
    },
  );
});

describe("what nobody knows is said", () => {
  it.each([
    ["a helper of another module", "make('a')", "from lib import make", ["? what `make` sends is not known"]],
    ["a name that is asked for", "op.create_index(name(), 't', ['a'])", "", ["? the name is not a literal"]],
    ["rows", "op.bulk_insert(t, [])", "t = sa.table('t')", ["? what is sent over rows is not read"]],
    ["values", "op.get_bind().execute(sa.text('a'), {'b': 1})", "", ["? what is sent over rows is not read"]],
    [
      "a name that is too long",
      `op.create_index('${"x".repeat(64)}', 't', ['a'])`,
      "",
      [`? SQLAlchemy refuses the name ${"x".repeat(64)}, which is longer than 63 characters`],
    ],
  ] as const)("%s", (_, body, more, sent) => {
    expect(said(body, more)).toEqual(sent);
  });
});

function orderOf(...revisions: readonly (readonly [name: string, before: string])[]): string {
  const files = revisions.map(([name, before]) => [`m/versions/${name}.py`, revision(name, before)] as const);
  const { versions } = rootOf(Object.fromEntries(files));
  return versions.flatMap(({ up }) => up.map(({ file }) => file.path.replace(/.*\/|\.py/g, ""))).join(" ");
}

describe("the order is the graph's", () => {
  it.each([
    [
      "a line, whatever files are called",
      [
        ["a", '"b"'],
        ["b", '"c"'],
        ["c", "None"],
      ],
      "c b a",
    ],
    [
      "two branches and their merge",
      [
        ["a", "None"],
        ["b", '"a"'],
        ["c", '"a"'],
        ["d", '("b", "c")'],
      ],
      "a c b d",
    ],
    [
      "the beginning of a name",
      [
        ["abcd12", "None"],
        ["b", '"abcd"'],
      ],
      "abcd12 b",
    ],
    [
      "a circle",
      [
        ["a", '"b"'],
        ["b", '"a"'],
      ],
      "b a",
    ],
    [
      "what is not there",
      [
        ["b", '"gone"'],
        ["a", '"b"'],
      ],
      "b a",
    ],
  ] as const)("%s", (_, revisions, expected) => {
    expect(orderOf(...revisions)).toBe(expected);
  });
});

describe("the transaction is env.py's", () => {
  it.each([
    ["context.configure(connection=c)", "batch"],
    ["context.configure(transaction_per_migration=True)", "transaction"],
    ["# transaction_per_migration=True", "batch"],
    ["context.configure(transactional_ddl=False)", "autocommit"],
  ])("%s", (env, execution) => {
    const { versions } = rootOf({
      "m/env.py": env,
      "m/versions/a.py": revision("a", "None", "op.drop_table('t')"),
    });
    expect(versions.flatMap(({ up }) => up.map((one) => one.execution))).toEqual([execution]);
  });
});

describe("what env.py sets its sessions start with", () => {
  it.each([
    ['connection.execute(text("SET lock_timeout = 4000"))', { lock_timeout: "4000" }],
    ["connection.exec_driver_sql(\"SET SESSION statement_timeout TO '5s';\")", { statement_timeout: "5s" }],
    [
      'create_engine(url, connect_args={"options": "-c lock_timeout=2s -c search_path=app"})',
      { lock_timeout: "2s", search_path: "app" },
    ],
    ['connection.execute(text("SET LOCAL lock_timeout = 4000"))', {}],
    ['connection.execute(text("SET lock_timeout TO DEFAULT"))', {}],
    ['connection.execute(text(f"SET search_path TO {schema}"))', {}],
    ['connection.execute(text("SELECT 1"))', {}],
    ['# connection.execute(text("SET lock_timeout = 4000"))', {}],
  ])("%s", (env, session) => {
    const { versions } = rootOf({
      "m/env.py": env,
      "m/versions/a.py": revision("a", "None", "op.drop_table('t')"),
    });
    const told = versions.flatMap(({ up }) => up.map((one) => Object.fromEntries(one.session ?? [])));
    expect(told).toEqual([session]);
  });
});

it("a folder below that of the versions belongs to it", () => {
  const { versions, tools } = rootOf({
    "m/env.py": "",
    "m/versions/a.py": revision("a", "None"),
    "m/versions/2026/b.py": revision("b", '"a"'),
  });
  expect([tools, versions.length]).toEqual([["alembic"], 2]);
});

it("a convention is found in a module that env.py imports", () => {
  const files = {
    "m/env.py": "from app.models import Base\ntarget_metadata = Base.metadata\n",
    "app/models/__init__.py": "from app.meta import metadata\n",
    "app/meta.py": 'metadata = MetaData(naming_convention={"uq": "uq_%(table_name)s_%(column_0_name)s"})\n',
    "m/versions/a.py": revision("a", "None", "op.create_unique_constraint(None, 't', ['a'])"),
  };
  const sent = rootOf(files).versions.flatMap(({ up }) => up.flatMap((one) => one.sent ?? []));
  expect(sent).toMatchObject([{ sql: "ALTER TABLE t ADD CONSTRAINT uq_t_a UNIQUE (a)" }]);
});

it("what Python's grammar does not allow is not read, and is said", () => {
  const { passages } = rootOf({
    "m/versions/a.py": `${revision("a", "None", "op.drop_index('a')")}    op.execute(\n`,
  });
  expect(passages.map(({ matters }) => matters)).toContain(true);
});

it("revisions that come later by their order count as none that was left out", () => {
  const files = {
    "m/versions/ff_first.py": revision("ff", "None"),
    "m/versions/aa_later.py": revision("aa", '"ff"'),
  };
  const { roots } = read([], memoryTree(files), {
    ...{ detecting: true, tool: null, execution: null, overrides: () => ({}) },
    code: [{ path: "m/versions/ff_first.py", text: files["m/versions/ff_first.py"], changed: "all" }],
  });
  const [root] = roots;
  if (!root) throw new Error("nothing is read");
  const first = { ...root, versions: root.versions.slice(0, 1) };
  expect(migrationsBetween(first, memoryTree(files))).toEqual([]);
  expect(migrationsBetween({ ...first, tool: "plain" }, memoryTree(files))).toHaveLength(1);
});
