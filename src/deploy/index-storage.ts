import type { DefElem, IndexStmt } from "libpg-query";
import type { Statement, Step } from "../types.ts";

/** Where a new index goes and how full its pages are made, where the statement or a SET before it says so. */
export function storageOf(
  { tableSpace, options = [] }: IndexStmt,
  { settings }: Statement,
): Pick<Step, "tablespace" | "fillfactor"> {
  const tablespace = tableSpace || settings.get("default_tablespace")?.value || null;
  const filled = options.flatMap((option) =>
    "DefElem" in option && option.DefElem.defname === "fillfactor" ? [numberIn(option.DefElem)] : [],
  );
  const fillfactor = filled.find((percent) => percent !== null);
  return {
    ...(tablespace === null ? {} : { tablespace }),
    ...(fillfactor ? { fillfactor } : {}),
  };
}

function numberIn({ arg }: DefElem): number | null {
  if (arg && "Integer" in arg) return arg.Integer.ival ?? null;
  return arg && "String" in arg ? Number(arg.String.sval) || null : null;
}
