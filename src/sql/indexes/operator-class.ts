import { castBetween, isPolymorphic } from "../expression/types.ts";
import { casts } from "../facts/casts.ts";
import { classes } from "../facts/classes.ts";
import { factsOf } from "../facts.ts";

export interface OperatorClass {
  readonly method: string;
  /** The type it takes: "int4", "anyarray". */
  readonly type: string;
  readonly name: string;
  readonly isDefault: boolean;
  /** The extension that brings it; null for PostgreSQL's own. */
  readonly extension: string | null;
}

interface KeptClasses {
  readonly postgres: number;
  readonly all: readonly OperatorClass[];
  /** By access method and type: each index asks for each of its keys. */
  readonly defaults: Map<string, readonly OperatorClass[]>;
}

let kept: KeptClasses | null = null;

function keptFor(postgres: number): KeptClasses {
  if (kept?.postgres !== postgres)
    kept = {
      postgres,
      defaults: new Map(),
      all: factsOf(classes, postgres).map(
        ([method = "", type = "", name = "", standard, extension = "-"]) => ({
          method,
          type,
          name,
          isDefault: standard === "default",
          extension: extension === "-" ? null : extension,
        }),
      ),
    };
  return kept;
}

export function classesNamed(name: string, postgres: number): readonly OperatorClass[] {
  return keptFor(postgres).all.filter((one) => one.name === name);
}

/** The classes that a key of that type gets without naming one, PostgreSQL's own first (GetDefaultOpClass). */
export function defaultClasses(method: string, type: string, postgres: number): readonly OperatorClass[] {
  const { all, defaults } = keptFor(postgres);
  const key = `${method} ${type}`;
  const known = defaults.get(key);
  if (known) return known;
  const found = all.filter(
    (one) => one.method === method && one.isDefault && accepts(one.type, type, postgres),
  );
  const sorted = found.sort((a, b) => Number(a.extension !== null) - Number(b.extension !== null));
  defaults.set(key, sorted);
  return sorted;
}

/** Whether values of a type can be taken for another as they are stored: varchar for text (IsBinaryCoercible). */
export function accepts(wanted: string, type: string, postgres: number): boolean {
  if (wanted === type) return true;
  if (isPolymorphic(wanted)) return fitsPolymorphic(wanted, type);
  return (
    castBetween(type, wanted, postgres)?.implicit === true &&
    factsOf(casts, postgres).some(([from, to, , method]) => from === type && to === wanted && method === "b")
  );
}

function fitsPolymorphic(wanted: string, type: string): boolean {
  if (wanted === "anyarray") return type.endsWith("[]");
  if (wanted === "anyenum") return type === "anyenum";
  if (wanted === "anymultirange") return /multirange$/.test(type);
  return wanted === "anyrange" && /range$/.test(type) && !/multirange$/.test(type);
}
