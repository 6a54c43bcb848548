import { describe, expect, it } from "vitest";
import { isAbout, isNamedIn, isRefusedFor } from "../../src/check/measured/about-object.ts";
import { objectOf } from "../../src/prove/round-trip/snapshot.ts";
import { indexObject, objectOn, tableObject } from "../../src/sql/statements/database-object.ts";
import type { DatabaseObject, Finding, SourceFile, Span } from "../../src/types.ts";

const file: SourceFile = { path: "1.sql", text: "CREATE INDEX a ON t (x);\nSELECT 1;", changed: "all" };
const first: Span = [0, 24];

function finding(...objects: readonly DatabaseObject[]): Finding {
  return {
    rule: "missing-if-not-exists",
    severity: "warning",
    file,
    span: first,
    message: "orders_status_idx and lock_timeout stand in these words",
    why: "",
    instead: "",
    objects,
    evidence: "read",
    fingerprint: "0000000000000000",
  };
}

describe("objects are compared by kind, schema, table and name", () => {
  const met = { kind: "index", schema: "public", name: "ordersidx", table: "orders" } as const;
  it.each<[what: string, said: DatabaseObject, same: boolean]>([
    ["a name without an underscore", indexObject({ name: "ordersidx" }), true],
    ["the same with its table", objectOn("index", "ordersidx", { name: "orders" }), true],
    ["the same with its schema", indexObject({ schema: "public", name: "ordersidx" }), true],
    ["a name that the server chose", objectOn("index", null, { name: "orders" }), true],
    ["one that the server chose on another table", objectOn("index", null, { name: "lines" }), false],
    ["another name", indexObject({ name: "orders_idx" }), false],
    ["a part of the name", indexObject({ name: "orders" }), false],
    ["another schema", indexObject({ schema: "archive", name: "ordersidx" }), false],
    ["another table", objectOn("index", "ordersidx", { name: "lines" }), false],
    ["another kind", objectOn("constraint", "ordersidx", { name: "orders" }), false],
    ["another spelling", indexObject({ name: "OrdersIdx" }), false],
    ["a table of that name", tableObject({ name: "ordersidx" }), false],
  ])("%s", (_, said, same) => {
    expect(isAbout(finding(said), met)).toBe(same);
  });

  it("and a finding that names none is about nothing", () => {
    expect(isAbout(finding(), met)).toBe(false);
    const { objects: _, ...without } = finding();
    expect(isAbout(without, met)).toBe(false);
    expect(isNamedIn(without, 'index "orders_status_idx" does not exist')).toBe(false);
  });
});

describe("a refusal is about the finding whose statement and object it names", () => {
  const place = { file, span: first, kind: "IndexStmt" } as const;
  const later = { file, span: [25, 34] as Span, kind: "SelectStmt" } as const;
  const there = 'relation "a" already exists';
  it.each<
    [
      what: string,
      sqlstate: string,
      message: string,
      at: readonly (typeof place | typeof later)[],
      about: boolean,
    ]
  >([
    ["its statement alone", "42P07", "in whatever language", [place], true],
    ["an index that is not there any more", "42704", 'index "a" does not exist', [place], true],
    ["another statement", "42P07", there, [later], false],
    ["for another reason", "22012", "division by zero", [place], false],
    ["for a timeout", "57014", "canceling statement due to lock_timeout on other_table", [place], false],
    ["one string of both that names it", "42P07", there, [place, later], true],
    ["one string of both that names another", "42P07", 'relation "b" already exists', [place, later], false],
    [
      "one string, and a name that begins alike",
      "42P07",
      'relation "ab" already exists',
      [place, later],
      false,
    ],
    [
      "one string, and the name as it is qualified",
      "42P07",
      'relation "s.a" already exists',
      [place, later],
      true,
    ],
    ["nothing that was sent", "42P07", there, [], false],
  ])("%s", (_, sqlstate, message, statements, about) => {
    const said = finding(indexObject({ schema: "s", name: "a" }));
    expect(isRefusedFor(said, { sqlstate, message, statements })).toBe(about);
  });

  it("and of a block only where the message names it", () => {
    const block = { file, span: first, kind: "DoStmt" } as const;
    const said = (message: string) =>
      isRefusedFor(finding(indexObject({ name: "a" })), { sqlstate: "42P07", message, statements: [block] });
    expect([said(there), said('relation "b" already exists')]).toEqual([true, false]);
  });

  it("nor of a file of the same span", () => {
    const other = { ...place, file: { ...file, path: "2.sql" } };
    const said = finding(indexObject({ name: "a" }));
    expect(isRefusedFor(said, { sqlstate: "42P07", message: there, statements: [other] })).toBe(false);
  });
});

it.each<[key: string, table: string | undefined, object: DatabaseObject | null]>([
  ["table public.orders", undefined, tableObject({ schema: "public", name: "orders" })],
  ["index s.i", "s.t", objectOn("index", "i", { schema: "s", name: "t" })],
  ['index "a.b"."c ""d"""', '"a.b"."x y"', objectOn("index", 'c "d"', { schema: "a.b", name: "x y" })],
  ["constraint s.t c", undefined, objectOn("constraint", "c", { schema: "s", name: "t" })],
  ['constraint s."T u" "c.d"', undefined, objectOn("constraint", "c.d", { schema: "s", name: "T u" })],
  ["column s.t.c", undefined, objectOn("column", "c", { schema: "s", name: "t" })],
  ["function s.f(integer)", undefined, null],
  ["materialized view s.v", undefined, null],
])("an object of the catalog is read from %s", (key, table, object) => {
  expect(objectOf(key, { table })).toEqual(object);
});
