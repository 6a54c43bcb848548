import { beforeAll, expect, it } from "vitest";
import { readPlpgsql } from "../../src/parse/grammar.ts";
import { loadParser, parsePlpgsql } from "../../src/parse/parser.ts";
import { lint } from "../../src/programs/lint.ts";
import { defaults, discoveryOf } from "../room.ts";

beforeAll(loadParser);

/** What PL/pgSQL nests, by what begins and what ends it. */
const nested: readonly (readonly [what: string, begins: string, ends: string])[] = [
  ["IF", "IF a THEN ", " END IF;"],
  ["ELSE", "IF a THEN NULL; ELSE ", " END IF;"],
  ["ELSIF", "IF a THEN NULL; ELSIF b THEN ", " END IF;"],
  ["blocks", "BEGIN ", " END;"],
  ["blocks with declarations", "DECLARE a int; BEGIN ", " END;"],
  ["blocks with labels", "<<a>> BEGIN ", " END a;"],
  ["blocks with handlers", "BEGIN ", " EXCEPTION WHEN others THEN NULL; END;"],
  ["handlers", "BEGIN NULL; EXCEPTION WHEN others THEN ", " END;"],
  ["LOOP", "LOOP ", " END LOOP;"],
  ["WHILE", "WHILE a LOOP ", " END LOOP;"],
  ["FOR over integers", "FOR i IN 1..2 LOOP ", " END LOOP;"],
  ["FOR over rows", "FOR r IN SELECT 1 LOOP ", " END LOOP;"],
  ["FOR over EXECUTE", "FOR r IN EXECUTE 'x' LOOP ", " END LOOP;"],
  ["FOREACH", "FOREACH x IN ARRAY y LOOP ", " END LOOP;"],
  ["CASE", "CASE WHEN a THEN ", " END CASE;"],
  ["CASE of a value", "CASE x WHEN 1 THEN ", " END CASE;"],
  ["the ELSE of CASE", "CASE WHEN a THEN NULL; ELSE ", " END CASE;"],
];

/** Round the depths at which the grammar's own stack is full. */
const depths = [1000, 1600, 2000, 2450, 3000, 3300, 3600, 5000, 20_000];

it.each(nested)("however deeply %s is nested, the parser does not break", (_, begins, ends) => {
  const usual = "DO $$ BEGIN IF a THEN DROP INDEX i; END IF; END $$";
  const before = JSON.stringify(parsePlpgsql(usual));
  for (const depth of depths) {
    const body = `DECLARE r record; x int; y int[]; BEGIN ${begins.repeat(depth)}NULL;${ends.repeat(depth)} END`;
    const sql = `DO $$ ${body} $$`;
    expect(parsePlpgsql(sql), `${depth}`).not.toBeNull();
    const reading = readPlpgsql(sql);
    if (depth >= 5000) expect(reading).toEqual({ error: "nested too deeply to be read", at: null });
    expect(JSON.stringify(parsePlpgsql(usual))).toBe(before);
  }
});

it.each([
  [
    "IF",
    (at: number) =>
      `IF NOT EXISTS (SELECT FROM t WHERE id = ${at}) THEN INSERT INTO t VALUES (${at}); END IF;`,
  ],
  ["a block with a handler", () => "BEGIN NULL; EXCEPTION WHEN others THEN NULL; END;"],
  ["CASE as an expression", (at: number) => `UPDATE t SET id = CASE id WHEN ${at} THEN 1 ELSE 2 END;`],
  ["a loop", () => "FOR i IN 1..2 LOOP NULL; END LOOP;"],
])("a generated body is only long, and is read: %s after another", async (_, statement) => {
  const many = Array.from({ length: 1200 }, (_, at) => statement(at)).join("\n");
  const text = `DO $$ BEGIN\n${many}\nCREATE INDEX i ON t (id);\nEND $$;\n`;
  const history = new Map([["migrations/1.sql", "CREATE TABLE t (id int);\n"]]);
  const report = await lint(discoveryOf(new Map([["migrations/2.sql", text]]), history), defaults, new Set());
  expect([report.unread, report.failures]).toEqual([[], []]);
  const made = report.findings.filter(({ file, span }) =>
    file.text.slice(...span).startsWith("CREATE INDEX i"),
  );
  expect(made).not.toEqual([]);
});
