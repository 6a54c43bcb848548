import type { IndexStmt } from "libpg-query";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Server, ServerError, type Session } from "../../src/prove/server/index.ts";
import { typed } from "../../src/sql/expression/expression-type.ts";
import { namesFor } from "../../src/sql/expression/index-names.ts";
import { statementsAfter } from "../proof/after-shop.ts";
import { openMajor } from "../servers/binaries.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const before = `
  CREATE EXTENSION unaccent; CREATE EXTENSION "uuid-ossp"; CREATE EXTENSION citext;
  CREATE TYPE mood AS ENUM ('sad', 'happy');
  CREATE FUNCTION own(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1';
  CREATE TABLE t (
    tz timestamptz, ts timestamp, d date, tm time, ttz timetz, iv interval, i int, b bigint, s smallint, n numeric(10, 2),
    f float8, r real, c text, v varchar(20), ch char(3), j json, jb jsonb, o boolean, u uuid, ip inet, x xml, by bytea,
    ta text[], ia int[], dr daterange, ir int4range, m mood, ci citext, tv tsvector, mo money, tza timestamptz[], na name
  );
`;

/** SQL functions that PostgreSQL inlines, and what reads the catalog: nothing is said of them. */
const unsaid = new Set(["age(tz)", "age(ts)", "age(d)", "pg_typeof(i)"]);

/** Expressions that index authors write; what PostgreSQL says of each is asked of it. */
const expressions = [
  ...["tz", "ts", "d"].flatMap((name) => [
    `date_trunc('day', ${name})`,
    `date(${name})`,
    `${name}::date`,
    `${name}::text`,
    `${name}::timestamp`,
    `${name}::timestamptz`,
    `extract(year FROM ${name})`,
    `date_part('year', ${name})`,
    `to_char(${name}, 'YYYY')`,
    `${name} AT TIME ZONE 'UTC'`,
    `(${name} AT TIME ZONE 'UTC')::date`,
    `date_trunc('day', ${name} AT TIME ZONE 'UTC')`,
    `${name} + interval '1 day'`,
    `${name} - ${name}`,
    `age(${name})`,
    `coalesce(${name}, ${name})`,
    `timezone('UTC', ${name})`,
    `${name} > '2026-01-01'`,
    `concat(${name}, 'x')`,
    `md5(${name}::text)`,
  ]),
  "date_trunc('day', tz, 'UTC')",
  "tz::time",
  "ts::time",
  "tm::text",
  "iv::text",
  "ttz::time",
  "d + 1",
  "d - 1",
  "d + i",
  "d + tm",
  "ts + iv",
  "tz - iv",
  "make_date(i, 1, 1)",
  "make_timestamptz(i, 1, 1, 1, 1, 1)",
  "to_timestamp(f)",
  "to_timestamp(c, 'YYYY')",
  "to_date(c, 'YYYY')",
  "c::date",
  "c::timestamp",
  "c::timestamptz",
  "c::int",
  "c::numeric",
  "c::uuid",
  "c::jsonb",
  "c::bool",
  "c::interval",
  "c::inet",
  "i::text",
  "b::text",
  "n::text",
  "f::text",
  "u::text",
  "o::text",
  "ip::text",
  "jb::text",
  "j::text",
  "m::text",
  "mo::text",
  "by::text",
  "ta::text",
  "ia::text",
  "x::text",
  "mo::numeric",
  "n::money",
  "na::text",
  "lower(c)",
  "upper(v)",
  "lower(ch)",
  "trim(c)",
  "btrim(c)",
  "length(c)",
  "md5(c)",
  "left(c, 3)",
  "substr(c, 1, 2)",
  "substring(c FROM 1 FOR 2)",
  "c || v",
  "c || i",
  "c || tz",
  "i || c",
  "c || ' ' || v",
  "lower(c || v)",
  "coalesce(c, v)",
  "coalesce(c, '')",
  "nullif(c, '')",
  "concat(c, v)",
  "concat_ws(' ', c, v)",
  "format('%s', c)",
  "array_to_string(ta, ',')",
  "string_to_array(c, ',')",
  "array_length(ta, 1)",
  "to_tsvector(c)",
  "to_tsvector('english', c)",
  "to_tsvector('english', coalesce(c, '') || ' ' || v)",
  "to_tsvector('english', jb)",
  "to_tsvector(jb)",
  "to_tsvector(v::regconfig, c)",
  "tv || to_tsvector('simple', c)",
  "setweight(to_tsvector('simple', c), 'A')",
  "jb->'a'",
  "jb->>'a'",
  "(jb->>'a')::int",
  "(jb->>'a')::date",
  "(jb->>'a')::timestamptz",
  "lower(jb->>'a')",
  "j->>'a'",
  "jb #>> '{a,b}'",
  "jb @> '{}'",
  "jb_missing",
  "jsonb_array_length(jb)",
  "jsonb_path_query_first(jb, '$.a')",
  "jsonb_path_query_first_tz(jb, '$.a')",
  "to_jsonb(c)",
  "to_json(tz)",
  "jsonb_build_object('a', c)",
  "abs(i)",
  "round(n)",
  "n * 2",
  "i + b",
  "i / 2",
  "i % 2",
  "i::numeric / 3",
  "f::int",
  "sqrt(f)",
  "greatest(i, b)",
  "least(tz, tz)",
  "i IN (1, 2)",
  "i BETWEEN 1 AND 2",
  "c LIKE 'a%'",
  "c ILIKE 'a%'",
  "c ~ 'a'",
  'c COLLATE "C"',
  "upper(dr)",
  "lower(ir)",
  "isempty(dr)",
  "dr::text",
  "daterange(d, d)",
  "tstzrange(tz, tz)",
  "now()",
  "current_date",
  "current_user",
  "random()",
  "clock_timestamp()",
  "gen_random_uuid()",
  "current_setting('a.b')",
  "tz > now()",
  "tz < current_date",
  "d < current_date",
  "d < 'today'",
  "d = tz",
  "ts = tz",
  "uuid_generate_v4()",
  "unaccent(c)",
  "own(c)",
  "lower(own(c))",
  "own(tz::text)",
  "ci = 'a'",
  "lower(ci)",
  "ci::text",
  "CASE WHEN o THEN c ELSE v END",
  "CASE WHEN tz > now() THEN 1 ELSE 2 END",
  "c IS NULL",
  "NOT o",
  "o IS TRUE",
  "ARRAY[i, 1]",
  "ARRAY[tz]",
  "ta[1]",
  "encode(by, 'hex')",
  "decode(c, 'hex')",
  "sha256(by)",
  "convert_to(c, 'UTF8')",
  "hashtext(c)",
  "pg_typeof(i)",
  "host(ip)",
  "regexp_replace(c, 'a', 'b')",
  "replace(c, 'a', 'b')",
  "reverse(c)",
  "lpad(c, 3)",
  "chr(i)",
  "ascii(c)",
  "to_number(c, '9')",
  "to_hex(i)",
  "width_bucket(f, 0, 1, 2)",
];

const asked = (process.env.INDEXWRIGHT_MAJORS ?? "18").split(",").map(Number);

describe.each(asked)("on PostgreSQL %i", (major) => {
  let server: Server;
  let session: Session;
  beforeAll(async () => {
    server = await openMajor(major);
    session = await (await server.database()).connect();
    await session.simple(before);
  });
  afterAll(async () => {
    await session?.close();
    await server?.stop();
  });

  /** Whether the server says that the expression is not immutable; null: it says something else. */
  async function refused(sql: string): Promise<boolean | null> {
    try {
      await session.simple(`BEGIN; ${sql}; ROLLBACK`);
      return false;
    } catch (error) {
      await session.simple("ROLLBACK");
      if (!(error instanceof ServerError)) throw error;
      return error.sqlstate === "42P17" ? true : null;
    }
  }

  it("what is called changing is refused, and what is refused is known to change", async () => {
    const missed: string[] = [];
    for (const expression of expressions) {
      const sql = `CREATE INDEX probe ON t ((${expression}))`;
      const [statement] = await statementsAfter(before, sql);
      if (!statement) throw new Error(`not read: ${sql}`);
      const { indexParams } = (statement.node as { IndexStmt: IndexStmt }).IndexStmt;
      const [param] = indexParams ?? [];
      const node = param && "IndexElem" in param ? param.IndexElem.expr : undefined;
      const { changing } = typed(node, namesFor({ name: "t" }, statement, major));
      const said = await refused(sql);
      if (changing !== null && said === false)
        missed.push(`${expression}: called changing (${changing}), but taken`);
      if (changing === null && said === true && !unsaid.has(expression))
        missed.push(`${expression}: refused, but not called changing`);
    }
    expect(missed).toEqual([]);
  });
});
