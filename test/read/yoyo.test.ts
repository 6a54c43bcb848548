import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["python"]));

const ini = { "yoyo.ini": "[DEFAULT]\nsources = %(here)s/db/steps other\ndatabase = postgresql:///shop\n" };

function readAll(given: Readonly<Record<string, string>>, beside: Readonly<Record<string, string>> = ini) {
  const files = Object.entries(given).map(([path, text]) => ({ path, text, changed: "all" as const }));
  const code = files.filter(({ path }) => path.endsWith(".py"));
  const options = { code, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  const sql = files.filter(({ path }) => path.endsWith(".sql"));
  return read(sql, memoryTree({ ...given, ...beside }), options).roots;
}

function step(body: string, more = ""): string {
  return `from yoyo import step\n${more}\n${body}\n`;
}

describe("the folder", () => {
  it("is known by yoyo.ini, where it has SQL alone", () => {
    const roots = readAll({
      "db/steps/1.sql": "CREATE TABLE a ();\n",
      "elsewhere/1.sql": "CREATE TABLE b ();\n",
    });
    expect(roots.map(({ folder, tool }) => [folder, tool])).toContainEqual(["db/steps", "yoyo"]);
    expect(roots.map(({ folder, tool }) => [folder, tool])).not.toContainEqual(["elsewhere", "yoyo"]);
  });

  it("is read in the order of what its migrations depend on, and goes round in no circle", () => {
    const [root] = readAll({
      "db/steps/1.py": step('step("A")', '__depends__ = {"3"}'),
      "db/steps/2.py": step('step("B")', '__depends__ = ["1"]'),
      "db/steps/3.py": step('step("C")'),
      "db/steps/4.py": step('step("D")', '__depends__ = "5"'),
      "db/steps/5.py": step('step("E")', '__depends__ = {"4"}'),
      "db/steps/post-apply.py": step('step("F")'),
    });
    const names = root?.versions.map(({ up: [first] }) => first?.file.path.replace("db/steps/", ""));
    expect(names?.slice(0, 3)).toEqual(["3.py", "1.py", "2.py"]);
    expect(names).toHaveLength(6);
    expect(root?.versions.at(-1)).toMatchObject({ repeatable: true });
  });
});

describe("how a migration is sent", () => {
  it.each([
    ["1.py", step('step("A", "B")'), "transaction"],
    ["1.py", step('step("A", "B")', "__transactional__ = False"), "autocommit"],
    ["1.sql", "-- a\n--transactional: False\nCREATE TABLE a ();\n", "autocommit"],
    ["1.sql", "CREATE TABLE a ();\n-- transactional: false\n", "transaction"],
  ])("%s %j", (name, text, execution) => {
    const [root] = readAll({ [`db/steps/${name}`]: text });
    expect(root?.versions[0]?.up).toMatchObject([{ execution }]);
  });
});

describe("what nobody knows is said", () => {
  const said = (text: string) =>
    readAll({ "db/steps/1.py": text }).flatMap(({ versions }) =>
      versions.flatMap(({ up }) => up.flatMap(({ sent = [] }) => sent)),
    );

  it.each([
    ["SQL that is asked for", "step(open('a').read())", "the SQL is not a literal"],
    ["rows", "step(lambda conn: conn.cursor().execute('A', [1]))", "what is sent over rows is not read"],
    ["a method of its own", "step(lambda conn: conn.copy('A'))", "what `copy` sends is not known"],
  ])("%s", (_, body, message) => {
    expect(said(step(body))).toMatchObject([{ kind: "unread", message }]);
  });
});

it("has no way back where no step has one", () => {
  const [root] = readAll({ "db/steps/1.py": step('step("A")') });
  expect(root?.versions[0]).toMatchObject({ down: [], up: [{ rollback: { present: false } }] });
});
