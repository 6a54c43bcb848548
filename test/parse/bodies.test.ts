import { describe, expect, it } from "vitest";
import { parsed } from "./parsed.ts";

/** What stands inside bodies: the text in the file, and how it runs. */
function inner(text: string): readonly (readonly [text: string, place: string, conditional: boolean])[] {
  return parsed(text).statements.flatMap(({ body, span, text: own }) =>
    body ? [[own, text.slice(...span), body.conditional] as const] : [],
  );
}

const create = "CREATE INDEX i ON orders (id)";

describe("a DO block", () => {
  it("gives its statements at their places in the file", () => {
    const text = `SELECT 1;\nDO $$\nBEGIN\n  ${create};\n  DROP INDEX j;\nEND\n$$;`;
    expect(inner(text)).toEqual([
      [create, create, false],
      ["DROP INDEX j", "DROP INDEX j", false],
    ]);
    expect(parsed(text).statements.map(({ kind, body }) => [kind, body?.kind ?? null])).toEqual([
      ["SelectStmt", null],
      ["DoStmt", null],
      ["IndexStmt", "do"],
      ["DropStmt", "do"],
    ]);
  });

  it.each([
    ["IF", `IF true THEN ${create}; END IF;`],
    ["ELSE", `IF true THEN NULL; ELSE ${create}; END IF;`],
    ["CASE", `CASE 1 WHEN 1 THEN ${create}; ELSE NULL; END CASE;`],
    ["WHILE", `WHILE false LOOP ${create}; END LOOP;`],
    ["FOR", `FOR n IN 1..2 LOOP ${create}; END LOOP;`],
    ["FOREACH", `FOREACH n IN ARRAY ARRAY[1] LOOP ${create}; END LOOP;`],
    ["an exception handler", `NULL; EXCEPTION WHEN others THEN ${create};`],
    ["a nested block below IF", `IF true THEN BEGIN ${create}; END; END IF;`],
  ])("calls what stands below %s conditional", (_, code) => {
    expect(inner(`DO $$ DECLARE n int; BEGIN ${code} END $$;`)).toEqual([[create, create, true]]);
  });

  it("finds equal statements each at its own place", () => {
    const text = `DO $$ BEGIN\n${create};\nDROP INDEX i;\n${create};\nEND $$;`;
    const spans = parsed(text).statements.flatMap(({ body, span, kind }) =>
      body && kind === "IndexStmt" ? [span] : [],
    );
    expect(spans).toEqual([
      [12, 12 + create.length],
      [12 + create.length + 16, 12 + create.length * 2 + 16],
    ]);
  });

  it("counts characters before it, not bytes", () => {
    expect(inner(`SELECT '😀日本';\nDO $ü$ BEGIN -- é\n ${create}; END $ü$;`)).toEqual([
      [create, create, false],
    ]);
  });

  it("is read in single quotes too, at the block's place when quotes are doubled", () => {
    expect(inner(`DO 'BEGIN ${create}; END';`)).toEqual([[create, create, false]]);
    const where = "CREATE INDEX i ON orders (id) WHERE status = 'new'";
    const block = `DO 'BEGIN ${where.replaceAll("'", "''")}; END'`;
    expect(inner(`${block};`)).toEqual([[where, block, false]]);
  });

  it("says when its body cannot be read", () => {
    const { unread } = parsed("DO $$ BEGIN CREATE INDEX; END $$;");
    expect(unread).toHaveLength(1);
    expect(
      parsed(`DO LANGUAGE plpython3u $$ plpy.execute("CREATE INDEX i ON t (a)") $$;`).unread[0]?.message,
    ).toBe("a DO block in plpython3u is not read");
  });
});

describe("EXECUTE", () => {
  it.each([
    ["a literal", `'${create}'`],
    ["literals joined", "'CREATE INDEX i ' || 'ON orders (id)'"],
    ["format of literals", "format('CREATE INDEX %I ON %s (%I)', 'i', 'orders', 'id')"],
    ["format by position", "format('CREATE INDEX %2$I ON %1$s (id)', 'orders', 'i')"],
    ["a cast literal", `'${create}'::text`],
    ["a dollar-quoted literal", `$q$${create}$q$`],
  ])("of %s gives the statement, at the word EXECUTE", (_, expression) => {
    expect(inner(`DO $$ BEGIN EXECUTE ${expression}; END $$;`)).toEqual([[create, "EXECUTE", false]]);
  });

  it.each([
    ["a variable", "'CREATE INDEX ' || name || ' ON orders (id)'"],
    ["a format of a variable", "format('CREATE INDEX %I ON orders (id)', name)"],
    ["a function's result", "build_sql('CREATE INDEX')"],
  ])("of %s is not guessed", (_, expression) => {
    const text = `DO $$ DECLARE name text; BEGIN EXECUTE ${expression}; END $$;`;
    expect(inner(text)).toEqual([]);
    const [unread] = parsed(text).unread;
    expect(unread?.message).toBe(`EXECUTE of a computed string is not read: ${expression}`);
    expect(text.slice(...(unread?.span ?? [0, 0]))).toBe("EXECUTE");
  });

  it("quotes as format does", () => {
    expect(
      inner("DO $$ BEGIN EXECUTE format('CREATE INDEX %I ON %I (id)', 'My index', 'user'); END $$;"),
    ).toEqual([['CREATE INDEX "My index" ON "user" (id)', "EXECUTE", false]]);
  });
});

describe("a routine", () => {
  it("is read only for what can never run in it", () => {
    expect(inner(`CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN ${create}; END $$;`)).toEqual(
      [],
    );
  });

  it.each([
    [
      "a PL/pgSQL function",
      "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN",
      "END $$;",
      "function",
    ],
    ["a PL/pgSQL procedure", "CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN", "END $$;", "procedure"],
    ["an SQL function", "CREATE OR REPLACE FUNCTION f() RETURNS void AS $$", "$$ LANGUAGE sql;", "function"],
  ])("gives the concurrent command in %s", (_, head, foot, kind) => {
    const command = "CREATE INDEX CONCURRENTLY i ON orders (id)";
    const text = `${head}\n  ${command};\n${foot}`;
    expect(inner(text)).toEqual([[command, command, false]]);
    expect(parsed(text).statements.at(-1)?.body).toEqual({ kind, conditional: false, dynamic: false });
  });
});
