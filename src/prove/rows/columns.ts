import type { Session } from "../../postgres/server.ts";
import type { ValueType } from "./values.ts";

export interface TableColumn {
  /** Quoted where it must be. */
  readonly name: string;
  /** As pg_attribute has it. */
  readonly bare: string;
  readonly notNull: boolean;
  readonly type: ValueType;
}

interface TypeRow {
  readonly name: string;
  readonly written: string;
  readonly kind: string;
  readonly typmod: number;
  readonly array: boolean;
  readonly inner: TypeRow | null;
}

/**
 * A type with what it rests on, five deep: an array of a domain over a range of dates. typmod holds a string's length
 * and four more, a numeric's precision above its scale and four more, a vector's dimensions as they are.
 */
const typeRow = (depth: number, oid: string, typmod: string): string =>
  depth === 0
    ? "NULL::jsonb"
    : `(SELECT jsonb_build_object('name', t${depth}.typname, 'written', format_type(t${depth}.oid, ${typmod}), 'kind',
         t${depth}.typtype, 'typmod', ${typmod}, 'array', t${depth}.typcategory = 'A' AND t${depth}.typelem <> 0, 'inner',
         ${typeRow(
           depth - 1,
           `CASE WHEN t${depth}.typtype = 'd' THEN t${depth}.typbasetype
              WHEN t${depth}.typtype = 'r' THEN (SELECT rngsubtype FROM pg_range WHERE rngtypid = t${depth}.oid)
              WHEN t${depth}.typcategory = 'A' THEN t${depth}.typelem END`,
           `CASE WHEN t${depth}.typtype = 'd' THEN t${depth}.typtypmod ELSE ${typmod} END`,
         )})
       FROM pg_type t${depth} WHERE t${depth}.oid = ${oid})`;

/** The columns of a table that a row gives a value to: the generated are left out. */
export async function columnsOf(session: Session, table: string): Promise<readonly TableColumn[]> {
  const { rows } = await session.extended(
    `SELECT quote_ident(a.attname) AS name, a.attname AS bare, a.attnotnull AS not_null, ${typeRow(4, "a.atttypid", "a.atttypmod")}::text AS type
     FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     ORDER BY a.attnum`,
    [table],
  );
  return rows.map(({ name, bare, not_null, type }) => ({
    name: String(name),
    bare: String(bare),
    notNull: not_null === "t",
    type: typeOf(JSON.parse(String(type))),
  }));
}

function typeOf({ name, written, kind, typmod, array, inner }: TypeRow): ValueType {
  const strings = ["varchar", "bpchar"].includes(name);
  const scale = (typmod - 4) & 0x7ff;
  return {
    name,
    written,
    kind,
    array,
    length: typmod < 0 ? null : strings ? typmod - 4 : typmod,
    digits:
      name === "numeric" && typmod >= 4 ? ((typmod - 4) >> 16) - (scale > 1000 ? scale - 2048 : scale) : null,
    inner: inner && typeOf(inner),
  };
}
