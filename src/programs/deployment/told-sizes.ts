import type { FreeSpace } from "../../deploy/preflight/free-space.ts";
import type { ProvenSizes, SizeRange } from "../../deploy/preflight/planned-size.ts";
import type { DeployOptions } from "../../options.ts";
import { memoryBytes } from "../../sql/statements/setting-value.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Tree } from "../../types.ts";
import { field, objectsIn, reportPart } from "./earlier-report.ts";

/** What a run is told of sizes, since no server tells. */
export interface ToldSizes {
  readonly free: readonly FreeSpace[];
  readonly proven: ProvenSizes;
}

/** Of --free-bytes and --proof. Throws a UsageError. */
export function toldSizes(
  tree: Tree,
  { freeBytes, proof }: Pick<DeployOptions, "freeBytes" | "proof">,
): ToldSizes {
  return { free: freeBytes.map(freeSpaceIn), proven: proof === null ? new Map() : provenSizes(tree, proof) };
}

/** "40GB", "42949672960", "/data=40GB". */
function freeSpaceIn(word: string): FreeSpace {
  const [, path, given = ""] = /^(?:(.+)=)?\s*([^=]*?)\s*$/s.exec(word) ?? [];
  const bytes = /^\d{1,15}$/.test(given) ? Number(given) : /[kMGT]B$/.test(given) ? memoryBytes(given) : null;
  if (bytes === null || bytes < 0)
    throw new UsageError(
      `--free-bytes ${word} is no size: it takes bytes, or a number with kB, MB, GB or TB, and a path with = before it`,
    );
  return { path: path ?? null, bytes };
}

function provenSizes(tree: Tree, path: string): ProvenSizes {
  const takes = "--proof takes a report that indexwright prove --format json has written, of at most 64 MB";
  const sizes = objectsIn(
    field(reportPart(tree, path, "proof", { command: "prove", takes }), "indexes"),
  ).flatMap((index) => {
    const range = projected(index.projected);
    return typeof index.name === "string" && range ? [[index.name, range] as const] : [];
  });
  if (sizes.length === 0)
    throw new UsageError(
      `${path} projects no size: run indexwright prove with --statistics, an export of the database`,
    );
  return new Map(sizes);
}

function projected(value: unknown): SizeRange | null {
  const bytes = field(value, "bytes");
  const off = field(value, "off");
  if (typeof bytes !== "number" || !Array.isArray(off)) return null;
  const [least, most] = off.map((times: unknown) => Math.round(bytes * Number(times)));
  return least === undefined || most === undefined || !(least <= most) ? null : [least, most];
}
