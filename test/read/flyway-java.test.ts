import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import type { SentByCode } from "../../src/types.ts";
import { lines, memoryTree, migrationOf, migrationsOf } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["java"]));

type Files = Readonly<Record<string, string>>;

const gradle = { "build.gradle": 'plugins { id "org.flywaydb.flyway" }\n' };

function readJava(files: Files) {
  const given = Object.entries(files).map(([path, text]) => ({ path, text, changed: "all" as const }));
  const options = {
    code: given.filter(({ path }) => path.endsWith(".java")),
    ...{ detecting: true, tool: null, execution: null, overrides: () => ({}) },
  };
  return read(
    given.filter(({ path }) => path.endsWith(".sql")),
    memoryTree(files),
    options,
  );
}

function classOf(body: string, members = "", name = "V2__A"): string {
  return `package db.migration;\nimport org.flywaydb.core.api.migration.*;\npublic class ${name} extends BaseJavaMigration {\n${members}\n  @Override\n  public void migrate(Context context) throws Exception {\n${body}\n  }\n}\n`;
}

const place = "src/main/java/db/migration/V2__A.java";
const sqlOf = (sent: readonly SentByCode[] | undefined): readonly string[] =>
  (sent ?? []).map((one) => (one.kind === "message" ? one.sql : `? ${one.message}`));
const sent = (body: string, members = ""): readonly string[] =>
  sqlOf(migrationsOf(readJava({ ...gradle, [place]: classOf(body, members) }))[0]?.sent);
const over = (body: string): string =>
  `try (Statement s = context.getConnection().createStatement()) {\n${body}\n}`;

describe("Flyway's migrations in Java", () => {
  it("stand among those of SQL, by their versions, in the transaction of each", () => {
    const result = readJava({
      ...gradle,
      "src/main/resources/db/migration/V1__a.sql": "SELECT 1;",
      "src/main/resources/db/migration/V2_10__c.sql": "SELECT 3;",
      "src/main/java/db/migration/V2_9__B.java": classOf(over('s.execute("SELECT 2");'), "", "V2_9__B"),
      "src/main/java/db/migration/R__D.java": classOf(over('s.execute("SELECT 4");'), "", "R__D"),
    });
    expect(result.roots.map(({ tool, folder }) => [tool, folder])).toEqual([
      ["flyway", "src/main/resources/db/migration"],
    ]);
    expect(lines(result)).toEqual([
      "up src/main/resources/db/migration/V1__a.sql automatic",
      "up src/main/java/db/migration/V2_9__B.java transaction",
      "up src/main/resources/db/migration/V2_10__c.sql automatic",
      "up src/main/java/db/migration/R__D.java transaction",
    ]);
    expect(result.roots[0]?.versions.at(-1)?.repeatable).toBe(true);
    expect(result.roots[0]?.ordered).toBe(true);
    expect(result.unread).toEqual([]);
  });

  it("stand among those of another of Flyway's locations", () => {
    const result = readJava({
      "flyway.conf": "flyway.locations=filesystem:sql,classpath:com/shop\n",
      "sql/V1__a.sql": "SELECT 1;",
      "app/src/main/java/com/shop/V2__B.java": classOf(over('s.execute("SELECT 2");'), "", "V2__B"),
      "src/main/java/com/shop/V3__C.java": classOf(over('s.execute("SELECT 3");'), "", "V3__C"),
    });
    // Those of a module that no location of theirs leads to are a history of their own, of which nobody knows the rest.
    expect(result.roots.map(({ folder, ordered }) => [folder, ordered])).toEqual([
      ["sql", true],
      ["app/src/main/java/com/shop", false],
    ]);
    expect(lines(result)).toEqual([
      "up sql/V1__a.sql automatic",
      "up src/main/java/com/shop/V3__C.java transaction",
      "up app/src/main/java/com/shop/V2__B.java transaction",
    ]);
  });

  it("have an order of which nobody knows what stands between, where no file of SQL is beside them", () => {
    const result = readJava({ ...gradle, [place]: classOf(over('s.execute("SELECT 1");')) });
    expect(result.roots[0]).toMatchObject({ tool: "flyway", ordered: false });
  });

  it.each([
    ["return false;", "autocommit"],
    ["return true;", "transaction"],
  ])("are sent as canExecuteInTransaction says: %s", (answer, execution) => {
    const members = `  @Override public boolean canExecuteInTransaction() { ${answer} }`;
    const result = readJava({ ...gradle, [place]: classOf(over('s.execute("SELECT 1");'), members) });
    expect(migrationOf(result, place).execution).toBe(execution);
  });

  it("share the transaction of a group", () => {
    const grouped = { "flyway.conf": "flyway.group=true\n" };
    const result = readJava({ ...grouped, [place]: classOf(over('s.execute("SELECT 1");')) });
    expect(migrationOf(result, place)).toMatchObject({ execution: "batch" });
  });

  it.each<[string, readonly string[]]>([
    [over('s.execute("A" + T); s.executeUpdate("B"); s.addBatch("C"); s.executeBatch();'), ["A t", "B", "C"]],
    ['new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true)).execute("A");', ["A"]],
    [
      'JdbcTemplate t = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));\nt.update("A", 1); t.batchUpdate("B", "C"); t.query("D", (rs) -> { t.update("E"); });\nnew NamedParameterJdbcTemplate(t).update("F", Map.of());',
      ["A", "B", "C", "D", "E", "F"],
    ],
    ['for (String n : List.of("a", "b")) { go(context.getConnection(), n); }', ["X a", "X b"]],
    [
      'try (var p = context.getConnection().prepareStatement("A")) { p.setInt(1, 2); p.executeUpdate(); }',
      ["A"],
    ],
    [over('s.execute(new StringBuilder("A").append(" ").append(T).toString());'), ["A  t"]],
    [over('s.execute(String.format("A %s", "b"));'), ["A b"]],
    [over('s.execute(String.join(", ", List.of("A", "B")));'), ["A, B"]],
    [
      "context.getConnection().commit();\ncontext.getConnection().setAutoCommit(true);\n".concat(
        over('s.execute("A");'),
      ),
      ["COMMIT", "COMMIT", "A"],
    ],
    [over("s.execute(outside());"), ["? the SQL is not a literal"]],
    ["Other.go(context.getConnection());", ["? what `go` does with the connection is not known"]],
    [over("s.fly();"), ["? what `fly` sends is not known"]],
  ])("sends what %j says", (body, expected) => {
    const members =
      '  private static final String T = " t";\n  private void go(Connection c, String n) throws Exception { try (Statement s = c.createStatement()) { s.execute("X " + n); } }';
    expect(sent(body, members)).toEqual(expected);
  });

  it("reads text blocks without what all their lines begin with, each character in its place", () => {
    const body = over(
      's.execute("""\n        CREATE INDEX \\"i\\"\n          ON t \\\n        (a)  \n        """);',
    );
    const text = classOf(body);
    const [message] = migrationsOf(readJava({ ...gradle, [place]: text }))[0]?.sent ?? [];
    if (message?.kind !== "message") throw new Error("nothing is sent");
    expect(message.sql).toBe('CREATE INDEX "i"\n  ON t (a)\n');
    for (const { at, from, length } of message.runs)
      expect(text.slice(from, from + length)).toBe(message.sql.slice(at, at + length));
  });

  it.each(['"a\\tb\\101\\u0041\\"\\\\"', '"""\n    a\\tb\\101\\u0041\\"\\\\\\\n    """'])(
    "knows the escapes of %s",
    (literal) => {
      expect(sent(over(`s.execute(${literal});`))).toEqual(['a\tbAA"\\']);
    },
  );

  it("tells what stands under a condition, and what it cannot read", () => {
    const result = readJava({
      ...gradle,
      [place]: classOf(over('if (isThere()) { s.execute("A"); }')),
      "src/main/java/db/migration/V3__B.java":
        "import org.flywaydb.core.api.migration.*;\nclass V3__B extends BaseJavaMigration {}\n",
      "src/main/java/db/migration/Named.java": classOf("", "", "Named"),
    });
    expect(migrationOf(result, place).sent?.[0]).toMatchObject({ sql: "A", condition: expect.any(Array) });
    expect(result.passages.map(({ file, message }) => `${file.path}: ${message}`)).toEqual([
      "src/main/java/db/migration/V3__B.java: no migration is found in it: no class in it has a method `migrate`",
      "src/main/java/db/migration/Named.java: no migration is found in it: the class is not called V<version>__<title> or R__<title>",
    ]);
  });

  it("is skipped where the project brings another database's driver alone", () => {
    const lite = {
      "build.gradle":
        'implementation "org.flywaydb:flyway-core:11.0.0"\nimplementation "org.xerial:sqlite-jdbc:3.45"\n',
    };
    const result = readJava({ ...lite, [place]: classOf(over('s.execute("A");')) });
    expect(result.roots).toEqual([]);
    expect(result.skipped).toHaveLength(1);
  });
});
