import type { CreateExtensionStmt, IndexStmt, Node, TypeName } from "libpg-query";
import { table } from "../../text/lookup.ts";
import { stringsOf } from "../grammar/name.ts";
import { nodesIn } from "../grammar/nodes.ts";

/** Types that are no part of PostgreSQL or its contrib, by the extension that brings them. */
const types = table<string>({
  vector: "vector",
  halfvec: "vector",
  sparsevec: "vector",
  geometry: "postgis",
  geography: "postgis",
  box2d: "postgis",
  box3d: "postgis",
  raster: "postgis_raster",
  topogeometry: "postgis_topology",
  h3index: "h3",
  hll: "hll",
  ip4: "ip4r",
  ip4r: "ip4r",
  ip6: "ip4r",
  ip6r: "ip4r",
  ipaddress: "ip4r",
  iprange: "ip4r",
  roaringbitmap: "roaringbitmap",
  semver: "semver",
  ulid: "ulid",
  prefix_range: "prefix",
});

/** The same of access methods. */
const methods = table<string>({
  hnsw: "vector",
  ivfflat: "vector",
  diskann: "vectorscale",
  vchordrq: "vchord",
  rum: "rum",
  pgroonga: "pgroonga",
  bm25: "pg_search",
});

/** The extension that brings a type; undefined: none that is known here. */
export function extensionOfType(name: string): string | undefined {
  return types.get(name);
}

/** What a statement cannot do without: extensions that it makes, or whose types and access methods it names. */
export function extensionsWanted(node: Node): ReadonlySet<string> {
  const found = new Set<string>();
  const { CreateExtensionStmt: made } = node as { CreateExtensionStmt?: CreateExtensionStmt };
  if (made?.extname) found.add(made.extname);
  const add = (name: string | undefined): void => {
    if (name !== undefined) found.add(name);
  };
  add(methods.get((node as { IndexStmt?: IndexStmt }).IndexStmt?.accessMethod ?? ""));
  for (const type of typesIn(node)) add(types.get(type));
  return found;
}

/** The types that a statement names, without their schemas. */
export function typesIn(node: Node): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [key, value] of nodesIn(node)) {
    if (key !== "typeName" && key !== "TypeName") continue;
    const names = (value as TypeName).names ?? [];
    const last = names.at(-1);
    if (last) found.add(stringsOf(last)[0] ?? "");
  }
  return found;
}
