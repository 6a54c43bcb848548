import type { Server } from "../../src/prove/server/index.ts";
import { withBlocks } from "../print/blocks.ts";
import { type KeptPromise, rowOf } from "./own-promises.ts";

export const ownPlace = "src/prove/README.md";

/** What prove promises, and how many of what was tried keep it. */
export function ownPage(kept: readonly KeptPromise[], { major }: Pick<Server, "major">): string {
  const head = ["| It is promised that | kept by |", "| --- | --- |"];
  const sample = kept.reduce((sum, { of }) => sum + of, 0);
  const said = `${kept.length} promises and ${sample} things tried, on PostgreSQL ${major}.`;
  return withBlocks(ownPlace, { promises: [...head, ...kept.map(rowOf), "", said].join("\n") });
}
