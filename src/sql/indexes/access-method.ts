import { distance } from "../../text/edit-distance.ts";
import { methods } from "../facts/methods.ts";
import { factsByName } from "../facts.ts";

/** What an access method can, of pg_indexam_has_property; undefined for one that no server has told of. */
export interface AccessMethod {
  readonly can: ReadonlySet<string>;
  /** The extension that brings it; null for PostgreSQL's own. */
  readonly extension: string | null;
}

export function accessMethod(name: string, postgres: number): AccessMethod | undefined {
  const [fact] = factsByName(methods, postgres).get(name) ?? [];
  if (!fact) return undefined;
  const [, can = "", extension = "-"] = fact;
  return { can: new Set(can.split(",")), extension: extension === "-" ? null : extension };
}

/** The access method that a name one slip away from it was meant for. */
export function meantMethod(name: string, postgres: number): string | undefined {
  return [...factsByName(methods, postgres).keys()].find((one) => distance(one, name) === 1);
}
