import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import { standing } from "../../src/sql/way-back/replaced-object.ts";
import { modelled } from "../model/modelled.ts";
import { openMajor } from "../servers/binaries.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const text = `CREATE TABLE p (id int PRIMARY KEY, "Up" int, UNIQUE (id, "Up"));
CREATE TABLE t (a int CHECK (a > 0) CHECK (a < 9), b int CHECK (b > a), c int UNIQUE REFERENCES p,
  d int CHECK (d IS NOT NULL), "E" int CHECK ("E" > 1), CHECK (a + b > 0), CHECK (b IS NOT NULL AND d IS NOT NULL),
  CHECK (true), FOREIGN KEY (c, d) REFERENCES p (id, "Up"), CONSTRAINT named CHECK (lower(a::text) = 'x'));
ALTER TABLE t ADD FOREIGN KEY (c) REFERENCES p, ADD CHECK (length(b::text) > 1), ADD UNIQUE (a, c);
ALTER TABLE t ADD COLUMN a_column_of_a_name_that_is_so_long_that_it_is_cut_off_somewhere int CHECK (
  a_column_of_a_name_that_is_so_long_that_it_is_cut_off_somewhere > 1);
ALTER TABLE t RENAME COLUMN d TO f;
ALTER TABLE t ADD CHECK (f < 100);`;

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

it("constraints that nobody names have the names that PostgreSQL gives them", async () => {
  const database = await server.database();
  const session = await database.connect();
  try {
    await session.simple(text);
    const { rows } = await session.extended(
      "SELECT conname FROM pg_constraint WHERE conrelid = 't'::regclass AND contype <> 'n' ORDER BY 1",
    );
    const names = rows.map(({ conname }) => String(conname));
    const [version] = modelled([text]);
    const schema = version?.after;
    if (!schema) throw new Error("nothing was modelled");
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !standing(schema, { name: "t" }, name))).toEqual([]);
    const known = [...(schema.relation({ name: "t" })?.constraints ?? [])].map(({ name }) => name);
    expect(known.filter((name) => !names.includes(name))).toEqual([]);
  } finally {
    await session.close();
    await database.drop();
  }
});
