import { beforeAll, describe, expect, it } from "vitest";
import { loadParser } from "../../src/parse/parser.ts";
import { lint } from "../../src/programs/lint.ts";
import { defaults, discoveryOf } from "../room.ts";

beforeAll(loadParser);

/** Bodies with one mistake each; » stands before the word that PostgreSQL points at. */
const bodies = [
  "BEGIN »x; LOOP NULL; END LOOP; END",
  "DECLARE a int; BEGIN a := 1; a := 2 »3 3; a := 3; END",
  "DECLARE a int; BEGIN a := (1 + 2); a := (1 + »); a := (3); END",
  "BEGIN SELECT 1 WHERE true; SELECT FORM t WHERE »WHERE a; SELECT 1 WHERE true; END",
  "BEGIN IF a = b THEN NULL; END IF; IF a = »= b THEN NULL; END IF; END",
  "BEGIN DROP INDEX i; DROP »INDX i; DROP INDEX indx; END",
  "BEGIN IF a THEN NULL; END IF; END »IF; END",
  "BEGIN IF a THEN NULL; END IF; »IF b THAN NULL; END IF; END",
  "BEGIN FOR i IN 1..2 LOOP NULL; END LOOP; »FOR i IN 1..2 NULL; END LOOP; END",
  "BEGIN LOOP EXIT; END LOOP; »EXIT; END",
  "BEGIN PERFORM f(1); PERFORM f(1»; PERFORM f(2); END",
  "BEGIN CREATE INDEX i ON t (a); CREATE INDEX i »t (a); CREATE INDEX i ON t (a); END",
  "DECLARE a int; »a int; BEGIN a := 1; END",
  "BEGIN IF »THEN NULL; END IF; IF THEN NULL; END IF; END",
  "BEGIN SELECT 1 FROM t; SELECT 1 FROM»; SELECT 1; END",
  "BEGIN SELECT a b »b b FROM t; SELECT b FROM t; END",
  "BEGIN -- t t\n  UPDATE t SET a = 't'; /* t */ UPDATE »WHERE t; UPDATE t SET a = 1; END",
  "BEGIN IF a THEN NULL; ELSE IF b THEN NULL; END IF; END»",
  "BEGIN NULL; RAISE NOTICE '%', 1; »RAISE NOTICE '% %', 1; END",
  "DECLARE o orders.id%TYPE; BEGIN o := 1; o := 1 »); END",
];

const kinds = [
  ["a DO block", "DO $$ ", "$$;\n"],
  ["a function", "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $body$ ", "$body$;\n"],
] as const;

describe.each(kinds)("the body of %s that is refused", (_, before, after) => {
  it.each(bodies)("is pointed at where it is refused: %s", async (body) => {
    const text = before + body.replace("»", "") + after;
    const report = await lint(
      discoveryOf(new Map([["migrations/1.sql", text]]), new Map()),
      defaults,
      new Set(),
    );
    const [refused, ...more] = report.unread;
    expect(more).toEqual([]);
    const at = refused?.refusal?.at ?? -1;
    expect(`${text.slice(0, at)}»${text.slice(at)}`).toBe(before + body + after);
  });
});

it("of a long body one place is told where there is only one, and it takes no longer", async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => `a${at} int;`).join(" ");
  const text = `DO $$ DECLARE ${many} BEGIN NULL; DROP INDX i; END $$;\n`;
  const { unread } = await lint(discoveryOf(new Map([["1.sql", text]]), new Map()), defaults, new Set());
  expect(text.slice(unread[0]?.refusal?.at)).toMatch(/^INDX i;/);
});
