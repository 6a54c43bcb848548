import { md5 } from "../../../text/md5.ts";
import { NotKnown } from "../../code/call-arguments.ts";

/** RESERVED_WORDS of sqlalchemy/dialects/postgresql/base.py, 2.1 */
const reserved: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric authorization between binary both case cast check collate column
  constraint create cross current_catalog current_date current_role current_schema current_time current_timestamp
  current_user default deferrable desc distinct do else end except false fetch for foreign freeze from full grant group
  having ilike in initially inner intersect into is isnull join leading left like limit localtime localtimestamp natural
  new not notnull null of off offset old on only or order outer over overlaps placing primary references returning right
  select session_user similar some symmetric table then to trailing true union unique user using variadic verbose when
  where window with`.split(/\s+/),
);

/** IdentifierPreparer._requires_quotes */
export function sqlName(name: string): string {
  const isPlain = /^[a-z_][a-z0-9_$]*$/.test(name) && !reserved.has(name);
  return isPlain ? name : `"${name.replaceAll('"', '""')}"`;
}

export function nameInSchema(name: string, schema: string | null): string {
  return schema === null ? sqlName(name) : `${sqlName(schema)}.${sqlName(name)}`;
}

/** A name, and whether SQLAlchemy may shorten it: it does where a convention, or `op.f`, has made it. */
export interface ObjectName {
  readonly name: string;
  readonly isMade: boolean;
}

const LONGEST = 63;

/** sqlalchemy/sql/compiler.py, IdentifierPreparer._truncate_and_render_maxlen_name */
export function shortened({ name, isMade }: ObjectName): string {
  if (name.length <= LONGEST) return name;
  if (!isMade)
    throw new NotKnown(`SQLAlchemy refuses the name ${name}, which is longer than ${LONGEST} characters`);
  return `${name.slice(0, LONGEST - 8)}_${md5(name).slice(-4)}`;
}

export function textLiteral(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
