import { applyAll } from "../round-trip/index.ts";
import { onCopy, type VersionUnderTest } from "../version-under-test.ts";
import type { Coming } from "./index.ts";
import type { ComingKey } from "./repeated-keys.ts";
import { uniqueKeyOf, uniqueKeys } from "./unique.ts";

/** Unique indexes with their keys as written in SQL; expressions may make equal what differs in its columns. */
const wholeKeys = `SELECT i.indrelid::regclass::text AS table, i.indexrelid::regclass::text AS index, pg_get_expr(i.indpred, i.indrelid) AS predicate,
    (SELECT jsonb_agg(pg_get_indexdef(i.indexrelid, k, true) ORDER BY k) FROM generate_series(1, i.indnkeyatts::int) AS k)::text AS keys
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE i.indisunique AND n.nspname !~ '^pg_' ORDER BY i.indexrelid`;

function comingKeyOf({ index, predicate, keys }: Readonly<Record<string, unknown>>): ComingKey {
  return {
    index: String(index),
    keys: JSON.parse(String(keys)),
    predicate: predicate === null ? null : String(predicate),
  };
}

/** By table, what the indexes of the version will ask of rows that are there before it: keys, and a few that satisfy a predicate. */
export function comingIn(subject: VersionUnderTest): Promise<ReadonlyMap<string, Coming>> {
  const asking = /"whereClause"|"unique":true|"CONSTR_(UNIQUE|PRIMARY)"/;
  if (!subject.up.some(({ statements }) => statements.some(({ node }) => asking.test(JSON.stringify(node)))))
    return Promise.resolve(new Map());
  return onCopy(subject, async (copy) => {
    await applyAll(subject.up, copy);
    const session = await copy.connect();
    await session.simple("SET search_path = ''");
    const { rows: partial } = await session.extended(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name, pg_get_expr(i.indpred, i.indrelid) AS predicate
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE i.indpred IS NOT NULL`,
    );
    const { rows: unique } = await session.extended(uniqueKeys("n.nspname !~ '^pg_'"));
    const { rows: whole } = await session.extended(wholeKeys);
    const coming = new Map<string, Coming>();
    for (const name of new Set([...partial, ...unique].map((one) => String(one.name))))
      coming.set(name, {
        predicates: partial.filter((one) => one.name === name).map(({ predicate }) => String(predicate)),
        keys: unique.filter((one) => one.name === name).map(uniqueKeyOf),
        unique: whole.filter((row) => row.table === name).map(comingKeyOf),
      });
    return coming;
  });
}
