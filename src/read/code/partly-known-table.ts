import type { PartlyKnownTable } from "../../types.ts";
import { NotKnown } from "./call-arguments.ts";

type MadeTable = Omit<PartlyKnownTable, "schema"> & { readonly schema?: string | null | undefined };

/** Reads a call that makes a table: what is not known of it costs no more than its columns. */
export function making<T>({ schema, ...table }: MadeTable, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NotKnown)) throw error;
    throw new NotKnown(error.message, error.makes ?? { ...table, schema: schema ?? undefined });
  }
}

/** "app.orders", where a tool takes the dot as one between two names. */
export function dottedTable(text: string): MadeTable {
  const [name = "", schema] = text.split(".").reverse();
  return { schema, name };
}
