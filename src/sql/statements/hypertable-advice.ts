import type { IndexStmt } from "libpg-query";
import { chunkByChunk, timescaleNamespaces } from "../facts/timescaledb.ts";

/** How to build an index on a hypertable without keeping all of it locked. */
export const chunkByChunkAdvice = `Build it with CREATE INDEX … WITH (timescaledb.${chunkByChunk}), outside any transaction block: it locks one chunk at a time.`;

/** Whether the statement builds its index in a transaction for each chunk. */
export function isChunkByChunk({ options }: IndexStmt): boolean {
  return (options ?? []).some(
    (option) =>
      "DefElem" in option &&
      timescaleNamespaces.has(option.DefElem.defnamespace ?? "") &&
      option.DefElem.defname === chunkByChunk,
  );
}
