import type { ChangeToWrite, WrittenSection } from "../../types.ts";
import { usedByQueries } from "./later-looks.ts";

/** When it counts as done, each with what decides it. */
export function criteria(change: ChangeToWrite): WrittenSection {
  const { wishes, ledger, measured } = change;
  const built = wishes.filter(({ wish }) => wish !== "gone");
  return {
    title: "It is done when",
    blocks: [
      {
        kind: "boxes",
        items: [
          "each index has the state that “Is it so?” says, read in a new session",
          ...(built.some(({ definition }) => definition !== null)
            ? ["each definition is the one of its statement (the same question, or `indexwright verify`)"]
            : []),
          ...(built.length > 0 && measured !== null
            ? ["no index is larger than it was projected (the same question)"]
            : []),
          ...((measured?.queries.length ?? 0) > 0
            ? ["EXPLAIN of each query names its index (“Is it so?”)"]
            : []),
          ...(usedByQueries(change).length > 0
            ? ["`scans` of each index rises on the servers that need it (“Afterwards”, after an hour)"]
            : []),
          "no index of these tables is `INVALID` (`indexwright health`)",
          ...(ledger.length > 0 ? ["the migration tool counts the migration as applied"] : []),
        ],
      },
    ],
  };
}
