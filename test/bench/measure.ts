import { spawnSync } from "node:child_process";

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
}

// Exit statuses that only say that something was found.
const FINE: readonly (number | null)[] = [0, 1];

/** Wall-clock milliseconds of a whole process. */
export function time({ file, args, cwd }: Command): number {
  const start = performance.now();
  const done = spawnSync(file, args, { cwd, stdio: ["ignore", "ignore", "pipe"], maxBuffer: 1 << 28 });
  const took = performance.now() - start;
  if (done.error) throw done.error;
  if (!FINE.includes(done.status))
    throw new Error(`${file} ${args[0]} ended with ${done.status}: ${done.stderr}`);
  return took;
}

/** Times each command once per round, in turn, so that a busy minute hits them all; their medians. */
export function interleaved<K extends string>(
  rounds: number,
  commands: Record<K, Command>,
): Record<K, number> {
  const names = Object.keys(commands) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) times.get(name)?.push(time(commands[name]));
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<K, number>;
}

/** Peak resident memory of a Node.js command, in megabytes, as it reports of itself when it ends. */
export function peakMemory({ file, args, cwd }: Command): number {
  const watch = `data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))`;
  const done = spawnSync(file, ["--import", watch, ...args], {
    cwd,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    maxBuffer: 1 << 28,
  });
  if (!FINE.includes(done.status))
    throw new Error(`${file} ${args[0]} ended with ${done.status}: ${done.stderr}`);
  return Number(done.output[3]) / 1024;
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
