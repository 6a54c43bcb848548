import type { Database, Session } from "../../../postgres/server.ts";

/** What a superuser writes: bytes, and which rows of pg_statistic an object's expressions take over. */
export interface Row {
  readonly oid: string;
  readonly inherited: boolean;
  readonly distinct: Buffer | null;
  readonly dependencies: Buffer | null;
  readonly common: Buffer | null;
  readonly expressions: { readonly relation: string; readonly columns: readonly number[] } | null;
}

const types = ["pg_ndistinct", "pg_dependencies", "pg_mcv_list"];
const each = (make: (type: string) => string): string => types.map(make).join("; ");

/**
 * Into pg_statistic_ext_data: up to PostgreSQL 18 no function does that, and its types read nothing in. They are bytes,
 * and a cast that says so is there for as long as the transaction; anyone who makes the same one waits. That the server can
 * read what was written is looked at before it counts. No value of a column is touched.
 */
export function write(database: Database, major: number, row: Row): Promise<void> {
  // Before PostgreSQL 15 an object has one row.
  const [inherit, own] = major < 15 ? ["", ""] : ["stxdinherit, ", `${row.inherited}, `];
  return database.overrule(async (session) => {
    await session.simple(`BEGIN; ${each((type) => `CREATE CAST (bytea AS ${type}) WITHOUT FUNCTION`)}`);
    await session.extended(
      `DELETE FROM pg_statistic_ext_data WHERE stxoid = $1::oid${major < 15 ? "" : ` AND stxdinherit = ${row.inherited}`}`,
      [row.oid],
    );
    await session.extended(
      `INSERT INTO pg_statistic_ext_data (stxoid, ${inherit}stxdndistinct, stxddependencies, stxdmcv, stxdexpr)
       SELECT $1::oid, ${own}decode($2::text, 'hex')::pg_ndistinct, decode($3::text, 'hex')::pg_dependencies,
         decode($4::text, 'hex')::pg_mcv_list,
         (SELECT array_agg(s ORDER BY k.at) FROM unnest($6::int2[]) WITH ORDINALITY AS k (num, at)
            JOIN pg_statistic s ON s.starelid = $5::oid AND s.staattnum = k.num AND NOT s.stainherit)
       RETURNING stxdndistinct::text, stxddependencies::text`,
      [
        row.oid,
        ...[row.distinct, row.dependencies, row.common].map((bytes) => bytes?.toString("hex") ?? null),
        row.expressions?.relation ?? null,
        row.expressions ? `{${row.expressions.columns.join(",")}}` : null,
      ],
    );
    await session.simple(`${each((type) => `DROP CAST (bytea AS ${type})`)}; COMMIT`);
  });
}

/** The most common values of an object, as it holds them. */
export async function commonOf(session: Session, oid: string): Promise<Buffer> {
  const { rows } = await session.extended(
    "SELECT encode(stxdmcv::bytea, 'hex') AS bytes FROM pg_statistic_ext_data WHERE stxoid = $1::oid",
    [oid],
  );
  return Buffer.from(String(rows[0]?.bytes ?? ""), "hex");
}
