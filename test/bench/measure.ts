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

/** What a whole process took. */
export interface Taken {
  readonly wall: number;
  /** Of Node.js itself, without the programs that it starts, in milliseconds. */
  readonly cpu: number;
  /** In megabytes. */
  readonly peak: number;
}

/** Runs Node.js commands in turn; the medians, and the highest peak. */
export function measured<K extends string>(rounds: number, commands: Record<K, Command>): Record<K, Taken> {
  const names = Object.keys(commands) as K[];
  const taken = new Map<K, Taken[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) taken.get(name)?.push(watched(commands[name]));
  return Object.fromEntries(
    names.map((name) => {
      const all = taken.get(name) ?? [];
      const [wall, cpu] = [median(all.map((one) => one.wall)), median(all.map((one) => one.cpu))];
      return [name, { wall, cpu, peak: Math.max(...all.map((one) => one.peak)) }];
    }),
  ) as Record<K, Taken>;
}

const watch = `data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>{const r=process.resourceUsage();writeSync(3,JSON.stringify([r.userCPUTime+r.systemCPUTime,r.maxRSS]))})`;

function watched({ file, args, cwd }: Command): Taken {
  const start = performance.now();
  const done = spawnSync(file, ["--import", watch, ...args], {
    cwd,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    maxBuffer: 1 << 28,
  });
  const wall = performance.now() - start;
  if (!FINE.includes(done.status))
    throw new Error(`${file} ${args[0]} ended with ${done.status}: ${done.stderr}`);
  const [microseconds, kilobytes] = JSON.parse(String(done.output[3])) as readonly [number, number];
  return { wall, cpu: microseconds / 1000, peak: kilobytes / 1024 };
}

/** Of the files, those over which a linter breaks by themselves, found by halves; a status of 0 or 1 is none of that. */
export function breaking(
  command: (paths: readonly string[]) => Command,
  paths: readonly string[],
): readonly string[] {
  const { file, args, cwd } = command(paths);
  const { status } = spawnSync(file, args, { cwd, stdio: "ignore" });
  if (FINE.includes(status)) return [];
  if (paths.length === 1) return paths;
  const middle = paths.length >> 1;
  return [paths.slice(0, middle), paths.slice(middle)].flatMap((half) => breaking(command, half));
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
export function peakMemory(command: Command): number {
  return watched(command).peak;
}

export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
