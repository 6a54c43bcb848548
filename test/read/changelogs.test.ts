import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import type { SentByCode } from "../../src/types.ts";
import { lines, migrationsOf } from "./memory-tree.ts";
import { readChangelog } from "./read-changelog.ts";

beforeAll(() => loadLanguages(["changelog"]));

function xml(...changesets: readonly string[]): string {
  return `<databaseChangeLog>\n${changesets.join("\n")}\n</databaseChangeLog>\n`;
}

function changeset(id: string, inner: string, attributes = ""): string {
  return `<changeSet id="${id}" author="me" ${attributes}>${inner}</changeSet>`;
}

const dropped = (name: string) => `<sql>DROP INDEX ${name}</sql>`;

function sqlOf(sent: readonly SentByCode[] | undefined): readonly string[] {
  return (sent ?? []).map((one) => (one.kind === "message" ? one.sql : `? ${one.message}`));
}

/** What the ways up send, in order; a file of SQL by its path. */
function sentBy(files: Readonly<Record<string, string>>, given?: readonly string[]): readonly string[] {
  return migrationsOf(readChangelog(files, given))
    .filter(({ direction }) => direction === "up")
    .flatMap(({ sent, file }) => (sent ? sqlOf(sent) : [file.path]));
}

describe("a changelog", () => {
  it("is read, although a file of SQL beside it is another database's", () => {
    const files = {
      "db/1.xml": xml(changeset("1", dropped("a"))),
      "db/2.xml": xml(changeset("2", dropped("b"))),
      "db/old.sql": "--liquibase formatted sql\n--changeset me:3\nCREATE TABLE c (id int AUTO_INCREMENT);\n",
    };
    const { roots, skipped } = readChangelog(files);
    expect(skipped).toEqual([]);
    expect(roots.map(({ tool }) => tool)).toContain("liquibase");
    const sql = { "db/old.sql": files["db/old.sql"] };
    expect(readChangelog({ "db/1.xml": files["db/1.xml"], ...sql }).skipped[0]?.reason).toContain("MySQL");
  });

  it("is read in its three forms", () => {
    const inner = { id: "1", author: "me", changes: [{ dropIndex: { tableName: "t", indexName: "a" } }] };
    const yaml =
      "databaseChangeLog:\n  - changeSet:\n      id: 1\n      author: me\n      changes:\n        - dropIndex: { tableName: t, indexName: a }\n";
    for (const files of [
      { "db/1.xml": xml(changeset("1", '<dropIndex tableName="t" indexName="a"/>')) },
      { "db/1.yaml": yaml },
      { "db/1.json": JSON.stringify({ databaseChangeLog: [{ changeSet: inner }] }) },
    ]) {
      expect(readChangelog(files).roots[0]?.tool).toBe("liquibase");
      expect(sentBy(files)).toEqual(["DROP INDEX a"]);
    }
  });

  it("is one transaction for each changeset, unless it says otherwise", () => {
    const out = changeset("2", dropped("b"), 'runInTransaction="false"');
    const whole = changeset(
      "3",
      '<sql splitStatements="false">DROP INDEX c; SELECT 1</sql>',
      'runInTransaction="FALSE"',
    );
    const files = { "db/1.xml": xml(changeset("1", dropped("a")), out, whole) };
    expect(lines(readChangelog(files))).toEqual([
      "up db/1.xml transaction",
      "up db/1.xml autocommit",
      "up db/1.xml pipeline",
    ]);
    expect(migrationsOf(readChangelog(files))[1]?.why).toContain('`runInTransaction="false"`');
  });

  it("has each text of SQL on its own line, whatever is written for its signs", () => {
    const body = "<sql>\r\n  DROP INDEX a;\r\n  SELECT 1 &lt; 2;<![CDATA[ SELECT 3 < 4 ]]></sql>";
    const text = xml(changeset("1", body));
    const [up] = migrationsOf(readChangelog({ "db/1.xml": text }));
    expect(sqlOf(up?.sent)).toEqual(["DROP INDEX a", "SELECT 1 < 2", "SELECT 3 < 4"]);
    const starts = (up?.sent ?? []).map((one) => (one.kind === "message" ? one.runs[0]?.from : null));
    expect(starts).toEqual([text.indexOf("DROP"), text.indexOf("SELECT 1"), text.indexOf("SELECT 3")]);
  });

  it("is told where it is not well-formed", () => {
    const text = "<databaseChangeLog><changeSet id='1' author='a'>\n<sql>DROP INDEX a</sq>";
    const { passages } = readChangelog({ "db/1.xml": text });
    expect(passages[0]).toMatchObject({ matters: true });
    expect(passages[0]?.message).toContain("no well-formed XML");
  });

  it.each([
    ["dbms on the changeset", changeset("1", dropped("a"), 'dbms="mysql, !postgresql"'), []],
    ["dbms with all others", changeset("1", dropped("a"), 'dbms="!h2"'), ["DROP INDEX a"]],
    ["dbms on a change", changeset("1", `<sql dbms="oracle">x</sql>${dropped("b")}`), ["DROP INDEX b"]],
    ["a context of another database", changeset("1", dropped("a"), 'context="mysql"'), []],
    ["a context of PostgreSQL's", changeset("1", dropped("a"), 'context="postgresql"'), ["DROP INDEX a"]],
    ["a context without PostgreSQL", changeset("1", dropped("a"), 'contextFilter="!postgresql"'), []],
    ["another context", changeset("1", dropped("a"), 'context="test"'), ["DROP INDEX a"]],
    ["ignore", changeset("1", dropped("a"), 'ignore="true"'), []],
    [
      "a precondition that another database meets",
      changeset("1", `<preConditions onFail="MARK_RAN"><dbms type="oracle"/></preConditions>${dropped("a")}`),
      [],
    ],
    [
      "a precondition that only the server knows",
      changeset(
        "1",
        `<preConditions onFail="MARK_RAN"><tableExists tableName="t"/></preConditions>${dropped("a")}`,
      ),
      ["DROP INDEX a"],
    ],
    [
      "a class of the project's own",
      changeset("1", '<customChange class="a.B"/>'),
      ["? it runs a class of the project's own: what that sends is not read"],
    ],
    [
      "modifySql",
      changeset(
        "1",
        '<createIndex tableName="t" indexName="i"><column name="c"/></createIndex><modifySql dbms="postgresql"><replace replace="CREATE INDEX" with="CREATE INDEX CONCURRENTLY"/><append value=" WHERE c > 0"/></modifySql>',
      ),
      ["CREATE INDEX CONCURRENTLY i ON t(c) WHERE c > 0"],
    ],
  ])("heeds %s", (_, text, sent) => {
    expect(sentBy({ "db/1.xml": xml(text) })).toEqual(sent);
  });

  it("says of a condition that its outcome is not known", () => {
    const text = xml(
      changeset(
        "1",
        `<preConditions onFail="MARK_RAN"><tableExists tableName="t"/></preConditions>${dropped("a")}`,
      ),
    );
    const [up] = migrationsOf(readChangelog({ "db/1.xml": text }));
    expect(up?.sent?.[0]).toMatchObject({ condition: [text.indexOf("<preC"), text.indexOf("<sql>")] });
  });

  it("puts in properties, the first of each name, and leaves those of the command line open", () => {
    const properties =
      '<property name="t" value="h2" dbms="h2"/><property name="t" value="orders"/><property name="t" value="x"/>';
    const files = {
      "db/1.xml": xml(properties, changeset("1", `<sql>DROP INDEX $\{t}_idx; DROP INDEX $\{u}</sql>`)),
    };
    const [up] = migrationsOf(readChangelog(files));
    expect(sqlOf(up?.sent)).toEqual(["DROP INDEX orders_idx", `DROP INDEX $\{u}`]);
    expect(up?.sent?.map((one) => one.kind === "message" && one.holes === true)).toEqual([false, true]);
  });
});

describe("the way back", () => {
  const back = (inner: string) =>
    migrationsOf(readChangelog({ "db/1.xml": xml(changeset("1", inner)) })).filter(
      ({ direction }) => direction === "down",
    );
  const index = '<createIndex tableName="t" indexName="i"><column name="c"/></createIndex>';

  it("is what the changeset says", () => {
    const [down] = back(`${index}<rollback>DROP INDEX CONCURRENTLY i; SELECT 1</rollback>`);
    expect(sqlOf(down?.sent)).toEqual(["DROP INDEX CONCURRENTLY i", "SELECT 1"]);
    expect(down?.derived).toBeUndefined();
    expect(
      sqlOf(back(`${index}<rollback><dropIndex tableName="t" indexName="i"/></rollback>`)[0]?.sent),
    ).toEqual(["DROP INDEX i"]);
  });

  it("is made by Liquibase, last change first, where it says nothing", () => {
    const [down] = back(`<renameTable oldTableName="a" newTableName="b"/>${index}`);
    expect(sqlOf(down?.sent)).toEqual(["DROP INDEX i", "ALTER TABLE b RENAME TO a"]);
    expect(down?.derived).toBe(true);
  });

  it("is refused where a change has none", () => {
    const [up] = migrationsOf(readChangelog({ "db/1.xml": xml(changeset("1", `${index}${dropped("a")}`)) }));
    expect(back(`${index}${dropped("a")}`)).toEqual([]);
    expect(up?.rollback.present).toBe(false);
  });

  it("is there where it is said to be nothing", () => {
    const [up] = migrationsOf(
      readChangelog({ "db/1.xml": xml(changeset("1", `${dropped("a")}<rollback/>`)) }),
    );
    expect(up?.rollback.present).toBe(true);
  });
});

describe("what changelogs include", () => {
  const master = (...paths: readonly string[]) =>
    xml(...paths.map((path) => `<include file="${path}" relativeToChangelogFile="true"/>`));

  it("runs in the order of the master, whichever files are given", () => {
    const files = {
      "src/main/resources/db/master.xml": xml(
        '<include file="db/b.xml"/>',
        '<includeAll path="classpath:/db/more/"/>',
      ),
      "src/main/resources/db/a.xml": xml(changeset("a", dropped("a"))),
      "src/main/resources/db/b.xml": xml(
        '<include file="a.xml" relativeToChangelogFile="true"/>',
        changeset("b", dropped("b")),
      ),
      "src/main/resources/db/more/2.sql": "--liquibase formatted sql\n--changeset me:2\nSELECT 2;\n",
      "src/main/resources/db/more/1.yaml":
        "databaseChangeLog:\n  - changeSet:\n      id: 1\n      author: me\n      changes:\n        - sql: DROP INDEX c\n",
    };
    const sent = ["DROP INDEX a", "DROP INDEX b", "DROP INDEX c", "src/main/resources/db/more/2.sql"];
    expect(sentBy(files)).toEqual(sent);
    expect(readChangelog(files).roots.map(({ folder }) => folder)).toEqual(["src/main/resources/db"]);
    expect(sentBy(files, ["src/main/resources/db/more/2.sql"])).toEqual(sent);
    expect(readChangelog(files, ["src/main/resources/db/more/2.sql"]).roots).toHaveLength(1);
  });

  it("may be plain SQL of a change", () => {
    const files = {
      "db/master.xml": xml(
        changeset(
          "1",
          `${dropped("a")}<sqlFile path="sql/1.sql" relativeToChangelogFile="true"/>${dropped("b")}`,
        ),
      ),
      "db/sql/1.sql": "SELECT 1;",
    };
    const result = readChangelog(files, ["db/sql/1.sql"]);
    expect(result.roots).toMatchObject([{ tool: "liquibase", why: "db/master.xml runs 1.sql" }]);
    expect(sentBy(files, ["db/sql/1.sql"])).toEqual(["DROP INDEX a", "db/sql/1.sql", "DROP INDEX b"]);
  });

  it("goes round no circle, and says what is not there", () => {
    const files = {
      "db/a.xml": master("b.xml", "none.xml"),
      "db/b.xml": xml('<include file="db/a.xml"/>', changeset("1", dropped("a"))),
    };
    expect(sentBy(files)).toEqual(["DROP INDEX a", "? the changelog none.xml is not found"]);
  });

  it("has one changeset of a path, an id and an author", () => {
    const files = { "db/1.xml": xml(changeset("1", dropped("a")), changeset("1", dropped("b"))) };
    expect(migrationsOf(readChangelog(files)).map(({ sameVersion }) => sameVersion?.byName?.name)).toContain(
      "me:1",
    );
  });
});

describe("changelogs that make the same tables", () => {
  const changelog = (...changesets: readonly string[]) =>
    `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">${changesets.map((body, at) => `<changeSet id="${at}" author="a">${body}</changeSet>`).join("")}</databaseChangeLog>`;
  const table = (name: string) =>
    `<createTable tableName="${name}"><column name="b" type="int"/></createTable>`;
  const index = '<createIndex tableName="a" indexName="a_b"><column name="b"/></createIndex>';
  const rootsOf = (files: Readonly<Record<string, string>>) =>
    readChangelog(files).roots.map(({ versions }) =>
      versions.flatMap(({ up }) => up.map(({ file }) => file.path.slice("db/".length))),
    );

  it("are a history each", () => {
    const files = {
      "db/1.xml": changelog(table("a"), index),
      "db/2.xml": changelog(table("a"), index),
      "db/3.xml": changelog(table("c")),
    };
    expect(rootsOf(files)).toEqual([
      ["1.xml", "1.xml", "3.xml"],
      ["2.xml", "2.xml"],
    ]);
    for (const { versions } of readChangelog(files).roots)
      expect(versions.every(({ root }) => root.versions.length === versions.length)).toBe(true);
  });

  it("are one where they look first", () => {
    const guard = '<preConditions onFail="MARK_RAN"><not><tableExists tableName="a"/></not></preConditions>';
    expect(
      rootsOf({ "db/1.xml": changelog(table("a")), "db/2.xml": changelog(`${guard}${table("a")}`, index) }),
    ).toEqual([["1.xml", "2.xml", "2.xml"]]);
  });
});
