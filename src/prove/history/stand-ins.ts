import type { CreateExtensionStmt } from "libpg-query";
import type { Database, ServerError } from "../../postgres/server.ts";
import { inQuotes } from "../../sql/grammar/name.ts";
import { extensionOfType } from "../../sql/statements/needed-extension.ts";
import { table } from "../../text/lookup.ts";
import type { Statement } from "../../types.ts";
import { attempt } from "../sending/apply.ts";

/** What of an extension that a server has not can stand in for it: its types, in name and width. */
const typesOf = table<readonly string[]>({
  vector: ["vector", "halfvec", "sparsevec"],
  postgis: ["geometry", "geography", "box2d", "box3d"],
  postgis_raster: ["raster"],
  h3: ["h3index"],
  hll: ["hll"],
  ip4r: ["ip4", "ip4r", "ip6", "ip6r", "ipaddress", "iprange"],
  roaringbitmap: ["roaringbitmap"],
  semver: ["semver"],
  ulid: ["ulid"],
  prefix: ["prefix_range"],
});

/** Their one modifier is a number of dimensions, and is kept: rows are as wide as it says. */
const withDimensions: ReadonlySet<string> = new Set(["vector", "halfvec", "sparsevec"]);

/** Types that migrations presuppose, and where. */
export interface MissingTypes {
  readonly schema: string;
  readonly extension: string;
  readonly types: readonly string[];
}

/** undefined_object; feature_not_supported and undefined_file: "extension … is not available". */
const missing: ReadonlySet<string> = new Set(["42704", "0A000", "58P01"]);

/** What a refusal shows to be missing, where something can stand in for it; null: nothing can. */
export function missingTypes(
  { sqlstate, message }: ServerError,
  { node }: Pick<Statement, "node">,
): MissingTypes | null {
  if (!missing.has(sqlstate)) return null;
  const { CreateExtensionStmt } = node as { CreateExtensionStmt?: CreateExtensionStmt };
  const [, schema = "public", type = ""] = noSuchType.exec(message) ?? [];
  const extension = CreateExtensionStmt?.extname ?? extensionOfType(type) ?? "";
  const types = typesOf.get(extension);
  if (!types) return null;
  return { schema: CreateExtensionStmt ? schemaOf(CreateExtensionStmt) : schema, extension, types };
}

const noSuchType = /^type "(?:([^".]+)\.)?([a-z0-9_]+)(?:\[\])?" does not exist$/;

function schemaOf({ options }: CreateExtensionStmt): string {
  const given = (options ?? []).flatMap((option) =>
    "DefElem" in option && option.DefElem.defname === "schema" ? option.DefElem.arg : [],
  );
  const [name] = given.flatMap((one) => (one && "String" in one ? (one.String.sval ?? []) : []));
  return name ?? "public";
}

/**
 * Makes types of these names that hold text, so that tables with such columns can be made and filled; they have no operator
 * class, so that no index can be built over them. One that is there already is left as it is.
 */
export async function standIn(database: Database, { schema, types }: MissingTypes): Promise<void> {
  for (const type of types) await attempt(() => database.administer(definition(inQuotes(schema), type)));
}

function definition(schema: string, type: string): string {
  const name = `${schema}.${inQuotes(type)}`;
  const internal = "LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS";
  const typmod = withDimensions.has(type)
    ? "TYPMOD_IN = pg_catalog.varbittypmodin, TYPMOD_OUT = pg_catalog.varbittypmodout"
    : `TYPMOD_IN = ${schema}.${inQuotes(`${type}_typmod_in`)}`;
  return `CREATE TYPE ${name};
    CREATE FUNCTION ${schema}.${inQuotes(`${type}_in`)}(cstring) RETURNS ${name} ${internal} 'textin';
    CREATE FUNCTION ${schema}.${inQuotes(`${type}_out`)}(${name}) RETURNS cstring ${internal} 'textout';
    CREATE FUNCTION ${schema}.${inQuotes(`${type}_typmod_in`)}(cstring[]) RETURNS integer ${internal} 'array_ndims';
    CREATE TYPE ${name} (INPUT = ${schema}.${inQuotes(`${type}_in`)}, OUTPUT = ${schema}.${inQuotes(`${type}_out`)}, ${typmod},
      STORAGE = external);
    COMMENT ON TYPE ${name} IS 'stands in for the type of an extension that this server has not'`;
}
