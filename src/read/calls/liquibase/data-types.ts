/** What the types of liquibase.datatype.core are called in PostgreSQL; those that are not here stay as they are written. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    BIGINT: ["bigint", "int8", "integer8", "bigserial", "serial8"],
    INTEGER: ["int", "integer", "int4", "serial", "serial4"],
    SMALLINT: ["smallint", "int2", "smallserial", "tinyint"],
    TEXT: [
      ...["clob", "longvarchar", "text", "longtext", "mediumtext", "tinytext"],
      ...["nclob", "longnvarchar", "ntext"],
    ],
    OID: ["blob"],
    BYTEA: [
      ...["longblob", "longvarbinary", "longblob", "tinyblob", "mediumblob", "image", "raw"],
      ...["bytea", "binary", "varbinary"],
    ],
    "DOUBLE PRECISION": ["double"],
    BOOLEAN: ["boolean", "bool"],
    UUID: ["uuid", "uniqueidentifier"],
    numeric: ["number", "numeric"],
    DECIMAL: ["currency", "money", "smallmoney"],
    VARCHAR: ["nvarchar", "nvarchar2", "varchar2", "national"],
  }).flatMap(([name, written]) => written.map((one) => [one, name] as const)),
);

/** Those whose length PostgreSQL is not told. */
const bare = /^(?:BIGINT|INTEGER|SMALLINT|TEXT|OID|BYTEA|DOUBLE PRECISION|BOOLEAN|UUID)$/;

export interface ColumnType {
  readonly sql: string;
  /** The type says itself that the server counts. */
  readonly counts: boolean;
}

/** DataTypeFactory.fromDescription for PostgreSQL. */
export function columnType(written: string): ColumnType {
  const own = written.trim().replace(/^java\.sql\.Types\./, "");
  const [, base = own, given, rest = ""] = /^([^\s(]+)\s*(\([^()]*\))?\s*([\s\S]*)$/.exec(own) ?? [];
  const name = base.toLowerCase();
  const counts = /^(?:big|small)?serial[48]?$/.test(name) || /autoIncrement\s*:\s*true/i.test(rest);
  if (/\[\]/.test(own)) return { sql: own, counts };
  const length = given?.replace(/(\d)\s*(?:char|byte)\s*\)$/i, "$1)") ?? "";
  if (/^(?:datetime2?|smalldatetime|timestamp|timestamptz|timestamp_with_timezone|time|timetz)$/.test(name))
    return { sql: timeType(name, length, rest), counts };
  const mapped = names.get(name);
  if (mapped === undefined) return { sql: `${base}${length}${rest === "" ? "" : ` ${rest}`}`, counts };
  return { sql: bare.test(mapped) ? mapped : `${mapped}${length}`, counts };
}

function timeType(name: string, length: string, rest: string): string {
  const hasZone = /tz$|with_timezone$/.test(name) || /with\s+time\s*zone/i.test(rest);
  return `${name.startsWith("time") && !name.startsWith("timestamp") ? "TIME" : "TIMESTAMP"}${length} ${hasZone ? "WITH" : "WITHOUT"} TIME ZONE`;
}
