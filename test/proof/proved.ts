import type { Options, ProveOptions } from "../../src/options.ts";
import { prove } from "../../src/programs/prove.ts";
import type { Server } from "../../src/prove/server/index.ts";
import type { Proof, Report } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";

export interface Told extends Partial<ProveOptions> {
  /** Files that the run reports, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What stands beside them. */
  readonly history?: Readonly<Record<string, string>>;
  readonly options?: Partial<Options>;
}

/** Proves files in memory, on a server that other tests use too. */
export async function proved(server: Server, { files, history, options, ...told }: Told): Promise<Report> {
  const own = { ...defaults, ...options, prove: { ...defaults.prove, rows: 0, ...told } };
  const discovery = discoveryOf(new Map(Object.entries(files)), new Map(Object.entries(history ?? {})));
  return prove(discovery, own, new Set(), {
    open: async () => ({ ...server, stop: async () => {} }),
    progress: () => {},
  });
}

export async function proofOf(server: Server, told: Told): Promise<Proof> {
  const { proof } = await proved(server, told);
  if (!proof) throw new Error("nothing was proven");
  return proof;
}
