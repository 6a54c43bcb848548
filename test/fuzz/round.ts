import { executions, type Options, presets, supportedVersions } from "../../src/options.ts";
import { lintFixed } from "../../src/programs/fixes/fix-rounds.ts";
import { lint } from "../../src/programs/lint.ts";
import { tools } from "../../src/read/registry.ts";
import type { Report } from "../../src/types.ts";
import { type Random, random } from "../bench/random.ts";
import { quietClock } from "../processor.ts";
import { defaults, discoveryOf } from "../room.ts";
import { corpus, type Seed } from "./corpus.ts";
import { broken } from "./held.ts";
import { mutated, poolOf } from "./mutate.ts";

/** What a round took, and what it found. */
export interface Round {
  readonly number: number;
  readonly statements: number;
  readonly faults: readonly string[];
}

/** Milliseconds of the processor: what others do on the machine does not count. */
const LONGEST = 2000;
const MOST_CHARACTERS = 100_000;

const seeds = corpus();
const pool = poolOf(seeds);

/** The files of a round, which its seed and number decide alone. */
export function made(
  seed: number,
  number: number,
): Seed & { readonly options: Options; readonly by: Random } {
  const by = random(Math.imul(seed, 2_654_435_761) ^ number);
  const { files, beside } = by.pick(seeds);
  const change = (text: string) => mutated(text, by, pool).slice(0, MOST_CHARACTERS);
  const texts = new Map([...files].map(([path, text]) => [path, change(text)]));
  const config = new Map([...beside].map(([path, text]) => [path, by.once(6) ? change(text) : text]));
  const options = {
    ...defaults,
    preset: by.pick(presets),
    postgresVersion: by.pick(supportedVersions),
    tool: by.once(4) ? by.pick(tools.filter((tool) => !tool.onlyCode)).id : null,
    execution: by.once(6) ? by.pick(executions) : null,
    since: by.once(4) ? "main" : null,
  };
  return { files: texts, beside: config, options, by };
}

/** What takes longer than a reviewer waits, by its processor time in milliseconds. */
export function slow(what: string, ms: number): readonly string[] {
  return ms > LONGEST ? [`${what}: takes ${Math.round(ms)} ms of processor time`] : [];
}

/** Lints what a round makes, mends it, and says it in every format. */
export async function round(seed: number, number: number): Promise<Round> {
  const { files, beside, options, by } = made(seed, number);
  const edited = new Set([...files.keys()].filter(() => by.once(5)));
  const given = [...files, ...beside].flat().join("\n");
  const faults: string[] = [];
  let statements = 0;
  const looked = async (what: string, look: () => Promise<Report>): Promise<Report | null> => {
    const clock = quietClock();
    try {
      const report = await look();
      statements += report.statements + report.unread.length;
      faults.push(...broken(report, given).map((one) => `${what}: ${one}`));
      faults.push(...slow(what, clock()));
      return report;
    } catch (error) {
      faults.push(`${what}: throws ${(error as Error).stack?.split("\n").slice(0, 4).join(" ")}`);
      return null;
    }
  };
  const discovery = { ...discoveryOf(files, beside, edited), detecting: by.once(3) };
  const report = await looked("lint", () => lint(discovery, options, new Set()));
  if (by.once(3) && report?.findings.some((one) => one.fix?.safe))
    await looked("fix", async () => (await lintFixed(discovery, options, new Set())).report);
  return { number, statements, faults: [...new Set(faults)] };
}
