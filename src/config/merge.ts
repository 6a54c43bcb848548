import { existsSync } from "node:fs";
import path from "node:path";
import { anchored, baseOf, literalGlob, matcher } from "../discover/glob.ts";
import { groundAt, intended, wayOut } from "../discover/ground.ts";
import {
  type DeployOptions,
  executions,
  type FailOn,
  failOns,
  type Options,
  type PathOptions,
  type Preset,
  type ProveOptions,
  presets,
} from "../options.ts";
import { UsageError } from "../types/usage-error.ts";
import { budgetsOf } from "./budgets.ts";
import type { GivenOptions, GivenOverride } from "./given-options.ts";
import { outputsOf } from "./outputs.ts";
import type { DetectedVersion } from "./postgres.ts";

/** Stands among the switches where the command is `fix`. */
export const repairs = "repairs";
/** The same of `apply` and `rollback`. */
export const deploys = "deploys";

/** Where a configuration stands, and what it says. */
export interface Config {
  readonly folder: string;
  readonly given: GivenOptions;
}

/** Flag, configuration, default: the first that says something. */
export function merge(
  cwd: string,
  flags: GivenOptions,
  config: Config,
  detected: () => Pick<DetectedVersion, "version" | "minor"> | null,
): Options {
  const asked = flags.lists.get("paths") ?? [];
  const word = (name: string) => flags.words.get(name) ?? config.given.words.get(name) ?? null;
  const file = (name: string) => config.given.words.get(name) && fromConfig(cwd, config, name);
  const told = word("postgres-version");
  const found = told === null ? detected() : null;
  const options: Options = {
    paths: asked.length > 0 ? asked : configured(cwd, config),
    exclude: [
      ...(flags.lists.get("exclude") ?? []),
      ...(config.given.lists.get("exclude") ?? []).map((glob) => anchored(config.folder, glob)),
    ],
    since: word("since"),
    tool: flags.words.get("tool") ?? null,
    execution: oneOf(executions, flags.words.get("execution") ?? null),
    postgresVersion: Number(told ?? found?.version ?? 18),
    postgresMinor: found?.minor ?? null,
    failOn: oneOf<FailOn>(failOns, word("fail-on")) ?? "error",
    preset: oneOf<Preset>(presets, word("preset")) ?? "recommended",
    rules: { ...config.given.levels, ...flags.levels },
    smallTables: config.given.lists.get("small-tables") ?? [],
    tables: config.given.tables ?? [],
    tablesFile: file("tables") ?? null,
    smallRows: Number(word("small-table-rows") ?? 10_000),
    overrides: overridesOf(cwd, config, flags),
    baseline: flags.words.get("baseline") ?? file("baseline") ?? null,
    writeBaseline: word("write-baseline"),
    fix: flags.switches.has("fix"),
    dryRun: flags.switches.has("dry-run"),
    repair: flags.switches.has(repairs),
    rewrite: (flags.lists.get("rewrite") ?? []).map((name) => path.posix.normalize(name)),
    outputs: outputsOf(cwd, flags),
    stdinPath: word("stdin-path"),
    budgets: budgetsOf(config.given.budgets ?? []),
    prove: proveOptions(flags),
    deploy: deployOptionsOf(flags),
  };
  refuseContradictions(options, flags.switches.has(deploys));
  return options;
}

function proveOptions({ words, lists }: GivenOptions): ProveOptions {
  return {
    databaseUrl: words.get("database-url") ?? null,
    rows: Number(words.get("rows") ?? 300_000),
    schema: words.get("schema") ?? null,
    seedData: words.get("seed-data") ?? null,
    workload: lists.get("workload") ?? [],
    statistics: words.get("statistics") ?? null,
    allowHosts: lists.get("allow-host") ?? [],
  };
}

function deployOptionsOf({ switches, words, lists }: GivenOptions): DeployOptions {
  const count = (name: string) => (words.has(name) ? Number(words.get(name)) : null);
  return {
    throughPooler: switches.has("through-pooler"),
    print: switches.has("print"),
    from: words.get("from") ?? null,
    longestTransaction: count("longest-transaction") ?? 300,
    mostReplayLag: count("max-replay-lag") ?? 30,
    freeBytes: lists.get("free-bytes") ?? [],
    proof: words.get("proof") ?? null,
    sampleSeconds: count("sample") ?? 0,
    before: words.get("before") ?? null,
    usedWithin: count("used-within"),
    apply: {
      databases: words.get("databases") ?? null,
      journal: words.get("journal") ?? null,
      confirm: words.get("confirm") ?? null,
      wait: count("wait"),
      lockTimeout: count("lock-timeout") ?? 500,
      tries: count("tries") ?? 30,
      maintenanceWorkMem: words.get("maintenance-work-mem") ?? null,
      parallelWorkers: count("parallel-workers"),
      analyze: switches.has("analyze"),
      only: lists.get("only") ?? [],
      skipped: lists.get("skip-preflight") ?? [],
    },
    previous: words.get("previous") ?? null,
    rulesFile: words.get("rules-file") ?? null,
    dashboardFile: words.get("dashboard-file") ?? null,
  };
}

function oneOf<T extends string>(choices: readonly T[], word: string | null): T | null {
  return choices.find((choice) => choice === word) ?? null;
}

/** The configuration's paths start at its own folder. One that exists is that file, whatever its name means as a glob. */
function configured(cwd: string, { folder, given }: Config): readonly string[] {
  const paths = given.lists.get("paths") ?? [];
  for (const named of paths) {
    const whole = path.resolve(folder, named);
    stayInside(cwd, folder, named, existsSync(whole) ? whole : path.resolve(folder, baseOf(named) ?? named));
  }
  return paths.map((named) => {
    if (path.resolve(folder) === path.resolve(cwd) || path.isAbsolute(named)) return named;
    const whole = path.resolve(folder, named);
    return existsSync(whole) ? whole : path.posix.join(literalGlob(folder), named);
  });
}

function fromConfig(cwd: string, { folder, given }: Config, name: string): string {
  const word = given.words.get(name) ?? "";
  stayInside(cwd, folder, word, path.resolve(folder, word));
  return path.relative(cwd, path.resolve(folder, word));
}

/** A configuration comes with a repository: it names nothing outside its own, or outside the one it is used in. */
function stayInside(cwd: string, folder: string, word: string, absolute: string): void {
  const real = intended(absolute);
  const out = wayOut(groundAt(folder), real);
  if (out && wayOut(groundAt(cwd), real))
    throw new UsageError(
      `the configuration names ${word}, which ${out}; name it on the command line to read it`,
    );
}

function overridesOf(cwd: string, { folder, given }: Config, flags: GivenOptions): readonly PathOptions[] {
  const everywhere = { matches: () => true, ...toolOf(given), rules: {} };
  const some = given.overrides.map((override) => {
    const matches = matcher(override.paths.map((glob) => anchored(folder, glob)));
    return {
      matches: (name: string) => matches(path.resolve(cwd, name)),
      ...toolOf(override),
      // A flag goes before the configuration, wherever that says it.
      rules: { ...override.levels, ...flags.levels },
    };
  });
  const says = "tool" in everywhere || "execution" in everywhere || "session" in everywhere;
  return says ? [everywhere, ...some] : some;
}

function toolOf({
  words,
  session,
}: Pick<GivenOverride, "words" | "session">): Pick<PathOptions, "tool" | "execution" | "session"> {
  const tool = words.get("tool");
  const execution = oneOf(executions, words.get("execution") ?? null);
  return {
    ...(tool === undefined ? {} : { tool }),
    ...(execution === null ? {} : { execution }),
    ...(session ? { session } : {}),
  };
}

function refuseContradictions(options: Options, deploying: boolean): void {
  const stdin = options.paths.includes("-");
  if (options.stdinPath !== null && !stdin)
    throw new UsageError("--stdin-path needs standard input; add `-` as a path");
  const writes = options.fix || options.repair;
  if (options.fix && options.repair)
    throw new UsageError("fix writes repairs, and --fix makes the safe edits of lint; leave one of them out");
  if (options.dryRun && !writes && !deploying)
    throw new UsageError("--dry-run shows what fix, --fix or apply would do; add one of them");
  if (stdin && writes && !options.dryRun)
    throw new UsageError("--fix cannot rewrite standard input; add --dry-run to print the patch");
  if (writes && options.writeBaseline !== null)
    throw new UsageError("--fix and --write-baseline contradict each other; run one after the other");
}
