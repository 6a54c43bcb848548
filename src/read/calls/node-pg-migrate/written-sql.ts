import type { Writing } from "../../../types.ts";
import { filePairs } from "../../writing/file-pairs.ts";
import { countedBy } from "../../writing/next-name.ts";
import { seesForItself, staysInside } from "../../writing/opt-outs.ts";
import { sections } from "../../writing/sections.ts";

/** How a file of SQL with both ways is written anew. No such file can leave its transaction, whatever is written in it. */
export function sectionWriting(advice: string): Writing {
  const heads = { up: "-- Up Migration", down: "-- Down Migration" };
  return {
    ...sections({ heads, counted: countedBy(/\.sql$/), optOut: seesForItself }),
    refuses: staysInside(advice),
  };
}

/** The same of a file for each way. */
export function pairWriting(advice: string): Writing {
  const ends = { up: /\.up\.sql$/, down: ".down.sql" };
  return {
    ...filePairs({ ...ends, counted: countedBy(/\.up\.sql$/), optOut: seesForItself }),
    refuses: staysInside(advice),
  };
}
