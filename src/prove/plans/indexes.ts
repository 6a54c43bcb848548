import type { Session } from "../../postgres/server.ts";

/** An index as the catalog has it. */
export interface CatalogIndex {
  /** As written in SQL: "public.i". */
  readonly name: string;
  readonly table: string;
  /** As plans print it, unquoted. */
  readonly bare: string;
  readonly schema: string;
  /** The index of the whole partitioned table, where it is a partition's; else its own name. */
  readonly root: string;
  /** "btree". */
  readonly method: string;
  /** The constraint that owns it, as written in SQL. */
  readonly constraint: string | null;
  /** What it is for besides queries. */
  readonly serves: "uniqueness" | "a foreign key" | null;
  readonly predicate: string | null;
  /** The columns that the predicate speaks of, unquoted. */
  readonly within: readonly string[];
  /** INCLUDE, as written in SQL. */
  readonly included: readonly string[];
  /** CREATE INDEX … */
  readonly definition: string;
  readonly keys: readonly Key[];
}

export interface Key {
  /** A column or an expression in parentheses, as written in SQL. */
  readonly expression: string;
  readonly opclass: string;
  /** The same with its schema, as written in SQL. */
  readonly operatorClass: string;
  /** It is the one that the type has without any being named. */
  readonly isDefault: boolean;
  /** As written in SQL; null: its type has none. */
  readonly collation: string | null;
  /** The columns of an expression, as written in SQL; a column has none. */
  readonly columns: readonly string[];
  readonly descending: boolean;
  readonly nullsFirst: boolean;
  /** What its operator class can look for, or sort by. */
  readonly operators: readonly Operator[];
}

export interface Operator {
  /** "@>". */
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly sorts: boolean;
}

const operators = `(SELECT coalesce(jsonb_agg(jsonb_build_object('name', r.oprname, 'left', p.amoplefttype::regtype,
    'right', p.amoprighttype::regtype, 'sorts', p.amoppurpose = 'o') ORDER BY p.amopstrategy), '[]')
  FROM pg_amop p JOIN pg_operator r ON r.oid = p.amopopr
  WHERE p.amopfamily = o.opcfamily AND p.amoplefttype = o.opcintype)`;

/** Columns of an expression stand in its node tree, each as a Var with its varattno (nodes/primnodes.h). */
const columnsIn = (tree: string, name: string): string => `coalesce((SELECT jsonb_agg(DISTINCT ${name})
    FROM regexp_matches(${tree}, ':varattno (\\d+)', 'g') AS m
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum > 0 AND a.attnum = m[1]::int), '[]')::text`;

/** Of all expressions of an index together; a key that is a column has none of its own. */
const mentioned = `CASE WHEN i.indkey[at - 1] = 0 THEN ${columnsIn("i.indexprs::text", "quote_ident(a.attname)")}::jsonb ELSE '[]' END`;

/** Every index of the migrations' own tables, by name. Options: 1 is DESC, 2 is NULLS FIRST (access/itup.h). */
export async function indexFacts(session: Session): Promise<ReadonlyMap<string, CatalogIndex>> {
  const { rows } = await session.extended(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name, n.nspname AS schema, c.relname AS bare, a.amname AS method,
       format('%I.%I', m.nspname, t.relname) AS table, pg_get_indexdef(c.oid) AS definition,
       pg_get_expr(i.indpred, i.indrelid) AS predicate, CASE WHEN i.indisunique OR i.indisexclusion THEN 'uniqueness'
         WHEN EXISTS (SELECT 1 FROM pg_constraint f WHERE f.contype = 'f' AND f.conrelid = i.indrelid
           AND f.conkey @> ARRAY[i.indkey[0]]) THEN 'a foreign key' END AS serves,
       (SELECT quote_ident(k.conname) FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x')
          AND k.conrelid = i.indrelid) AS constraint,
       (SELECT format('%I.%I', s.nspname, r.relname) FROM pg_class r JOIN pg_namespace s ON s.oid = r.relnamespace
          WHERE r.oid = coalesce(pg_partition_root(c.oid), c.oid)) AS root,
       (SELECT jsonb_agg(jsonb_build_object('expression', pg_get_indexdef(c.oid, at, false), 'opclass', o.opcname,
            'operatorClass', format('%I.%I', p.nspname, o.opcname), 'isDefault', o.opcdefault, 'columns', ${mentioned},
            'collation', (SELECT format('%I.%I', s.nspname, l.collname) FROM pg_collation l JOIN pg_namespace s
               ON s.oid = l.collnamespace WHERE l.oid = i.indcollation[at - 1]),
            'descending', i.indoption[at - 1] & 1 > 0, 'nullsFirst', i.indoption[at - 1] & 2 > 0,
            'operators', ${operators}) ORDER BY at)
          FROM generate_series(1, i.indnkeyatts::int) AS at JOIN pg_opclass o ON o.oid = i.indclass[at - 1]
            JOIN pg_namespace p ON p.oid = o.opcnamespace)::text AS keys,
       ${columnsIn("i.indpred::text", "a.attname")} AS within, (SELECT coalesce(jsonb_agg(quote_ident(a.attname) ORDER BY u.at), '[]')
          FROM unnest((i.indkey::int2[])[i.indnkeyatts:]) WITH ORDINALITY AS u (num, at)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.num)::text AS included
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace m ON m.oid = t.relnamespace JOIN pg_am a ON a.oid = c.relam
     WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND i.indisvalid
     ORDER BY 1`,
  );
  return new Map(rows.map((row) => [String(row.name), factsOf(row)]));
}

function factsOf(row: Readonly<Record<string, unknown>>): CatalogIndex {
  const orNull = (value: unknown): string | null => (value === null ? null : String(value));
  return {
    name: String(row.name),
    table: String(row.table),
    bare: String(row.bare),
    schema: String(row.schema),
    root: String(row.root),
    method: String(row.method),
    constraint: orNull(row.constraint),
    serves: row.serves as CatalogIndex["serves"],
    predicate: orNull(row.predicate),
    within: JSON.parse(String(row.within)),
    included: JSON.parse(String(row.included)),
    definition: String(row.definition),
    keys: JSON.parse(String(row.keys)),
  };
}

/** Those of one catalog that the other has not, or not like that. */
export function beyond(
  these: ReadonlyMap<string, CatalogIndex>,
  those: ReadonlyMap<string, CatalogIndex>,
): readonly CatalogIndex[] {
  return [...these.values()].filter((one) => those.get(one.name)?.definition !== one.definition);
}
