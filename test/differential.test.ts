import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import type { IndexStmt } from "libpg-query";
import { parse as parseOtherwise } from "pgsql-ast-parser";
import { describe, expect, it } from "vitest";
import { loadGrammar, readSql } from "../src/parse/grammar.ts";
import { nameOf } from "../src/sql/grammar/name.ts";
import { shapeOf } from "../src/sql/indexes/index-definition.ts";
import { root } from "./print/place.ts";
import { roomNames } from "./print/rules-index.ts";
import { casesOf } from "./room.ts";

await loadGrammar();

const seed = 20_260_711;

/** What two grammars must agree on. */
interface Shape {
  readonly name: string | null;
  readonly schema: string | null;
  readonly table: string;
  readonly unique: boolean;
  readonly concurrent: boolean;
  readonly ifNotExists: boolean;
  readonly method: string;
  readonly keys: readonly {
    readonly column: string | null;
    readonly descending: boolean;
    readonly nullsFirst: boolean;
  }[];
  readonly predicate: boolean;
}

/** As PostgreSQL's own grammar reads it, through src/sql. */
function ours(sql: string): Shape | null {
  const reading = readSql(sql);
  const node = "statements" in reading ? reading.statements[0]?.node : undefined;
  return node && "IndexStmt" in node ? shapeOfOurs(node.IndexStmt) : null;
}

function shapeOfOurs(index: IndexStmt): Shape {
  const { method, keys, predicate } = shapeOf(index);
  const { schema, name } = nameOf(index.relation);
  return {
    name: index.idxname || null,
    schema: schema ?? null,
    table: name,
    unique: index.unique === true,
    concurrent: index.concurrent === true,
    ifNotExists: index.if_not_exists === true,
    method,
    keys: keys.map(({ column, descending, nullsFirst }) => ({ column, descending, nullsFirst })),
    predicate: predicate !== null,
  };
}

/** As a grammar written by others reads it; null for what it does not accept. */
function theirs(sql: string): Shape | null {
  const statements = attempt(() => parseOtherwise(sql));
  const [index] = statements ?? [];
  if (index?.type !== "create index") return null;
  return {
    name: index.indexName?.name ?? null,
    schema: index.table.schema ?? null,
    table: index.table.name,
    unique: index.unique === true,
    concurrent: index.concurrently === true,
    ifNotExists: index.ifNotExists === true,
    method: index.using?.name ?? "btree",
    keys: index.expressions.map(({ expression, order, nulls }) => ({
      column: expression.type === "ref" ? expression.name : null,
      descending: order === "desc",
      nullsFirst: nulls === undefined ? order === "desc" : nulls === "first",
    })),
    predicate: index.where !== undefined,
  };
}

function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}

/** Every CREATE INDEX of a text that either grammar might read. */
function indexesIn(text: string): readonly string[] {
  return (text.match(/create\s+(?:unique\s+)?index[^;]*/gi) ?? []).filter((sql) => ours(sql) !== null);
}

function projectTexts(): readonly string[] {
  const folder = fileURLToPath(new URL("test/projects/", root));
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".sql"))
    .map((name) => readFileSync(path.join(folder, name), "utf8"));
}

describe("two grammars agree on the shape of an index", () => {
  it("in the cases of the rooms and in the projects, wherever both accept it", () => {
    const cases = roomNames().flatMap((room) => [...casesOf(room, "bad"), ...casesOf(room, "good")]);
    const texts = [
      ...cases.flatMap((one) => [...one.files.values(), ...one.history.values()]),
      ...projectTexts(),
    ];
    const found = [...new Set(texts.flatMap(indexesIn))];
    // The other grammar cuts no name off after 63 bytes.
    const both = found.filter((sql) => theirs(sql) !== null && !/\w{64}|"[^"]{64}/.test(sql));
    expect(both.length).toBeGreaterThan(60);
    for (const sql of both) expect([sql, ours(sql)]).toEqual([sql, theirs(sql)]);
  });

  it("in indexes made at random, where both must also agree with what was meant", () => {
    fc.assert(
      fc.property(index, ({ sql, meant }) => {
        expect(ours(sql)).toEqual(meant);
        expect(theirs(sql)).toEqual(meant);
      }),
      { seed, numRuns: 400 },
    );
  });

  it("and would tell where they differ", () => {
    expect(theirs("CREATE INDEX i ON t (a DESC)")).not.toEqual(ours("CREATE INDEX i ON t (a)"));
    expect(theirs("CREATE INDEX i ON t (a NULLS FIRST)")).not.toEqual(ours("CREATE INDEX i ON t (a)"));
  });
});

/** A name as it is written, and as it is meant. */
const name = fc.oneof(
  fc.constantFrom("orders", "a", "order_items", "i2").map((word) => ({ sql: word, meant: word })),
  fc.constantFrom("Orders", "ORDER_ID").map((word) => ({ sql: word, meant: word.toLowerCase() })),
  fc
    .constantFrom("My table", "user", "日本", "Über", "x-y")
    .map((word) => ({ sql: `"${word}"`, meant: word })),
);

const key = fc
  .record({
    column: fc.oneof(
      { weight: 3, arbitrary: name },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom("lower(email)", "(a + 1)", "(a || 'x')")
          .map((sql) => ({ sql, meant: null })),
      },
    ),
    order: fc.constantFrom("", " ASC", " DESC"),
    nulls: fc.constantFrom("", " NULLS FIRST", " NULLS LAST"),
  })
  .map(({ column, order, nulls }) => ({
    sql: `${column.sql}${order}${nulls}`,
    meant: {
      column: column.meant,
      descending: order === " DESC",
      nullsFirst: nulls === "" ? order === " DESC" : nulls === " NULLS FIRST",
    },
  }));

const index = fc
  .record({
    unique: fc.boolean(),
    concurrent: fc.boolean(),
    named: fc.option(fc.record({ name, ifNotExists: fc.boolean() })),
    schema: fc.option(name),
    table: name,
    method: fc.constantFrom("", "btree", "gin", "gist", "hash", "brin"),
    keys: fc.array(key, { minLength: 1, maxLength: 4 }),
    where: fc.constantFrom("", " WHERE a > 1", " WHERE status = 'new; (' AND b IS NOT NULL"),
  })
  .map(({ unique, concurrent, named, schema, table, method, keys, where }) => ({
    sql: [
      `CREATE ${unique ? "UNIQUE " : ""}INDEX${concurrent ? " CONCURRENTLY" : ""}`,
      named ? ` ${named.ifNotExists ? "IF NOT EXISTS " : ""}${named.name.sql}` : "",
      ` ON ${schema ? `${schema.sql}.` : ""}${table.sql}`,
      `${method === "" ? "" : ` USING ${method}`} (${keys.map((one) => one.sql).join(", ")})${where}`,
    ].join(""),
    meant: {
      name: named?.name.meant ?? null,
      schema: schema?.meant ?? null,
      table: table.meant,
      unique,
      concurrent,
      ifNotExists: named?.ifNotExists ?? false,
      method: method === "" ? "btree" : method,
      keys: keys.map((one) => one.meant),
      predicate: where !== "",
    } satisfies Shape,
  }));
