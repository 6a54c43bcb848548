import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { node24 } from "../action/runner.ts";
import { type Reviewed, reviewing } from "./action.ts";
import { type Corpus, writeCorpus } from "./corpus.ts";
import { breaking, type Command, interleaved, measured } from "./measure.ts";
import type { Missing } from "./npm.ts";
import type { Squawk } from "./squawk.ts";

const BARE = fileURLToPath(new URL("bare.mjs", import.meta.url));

interface Row {
  readonly what: string;
  readonly is: string;
  /** A multiple of what it is held against, or a number with its unit. */
  readonly goal: string;
  readonly holds: boolean | null;
}

/** What the goals are measured with. */
export interface Bench {
  readonly cli: string;
  readonly folder: string;
  readonly squawk: Squawk | Missing;
  /** Real migrations, which the benchmark does not bring along. */
  readonly corpus: string | null;
  readonly print: (line?: string) => void;
}

/** As GitHub's runners have it: what starting Node.js takes differs by its versions. */
const node = node24() ?? process.execPath;

/** The goals, each as a multiple of something that the same machine does in the same minute. */
export async function goals(bench: Bench): Promise<void> {
  const { print } = bench;
  const rows = [...oneFile(bench), sinceOne(bench), ...generated(bench), ...real(bench)];
  rows.push(reviewed(await reviewing(() => {})), ...proofs());
  const width = Math.max(...rows.map(({ what }) => what.length));
  const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
  print(`\ngoals, Node.js ${version.slice(1)}`);
  for (const { what, is, goal, holds } of rows)
    print(`  ${what.padEnd(width)}  ${is.padStart(12)}  goal ${goal.padEnd(10)} ${verdict(holds)}`);
}

function verdict(holds: boolean | null): string {
  return holds === null ? "" : holds ? "reached" : "MISSED";
}

function row(what: string, is: number, goal: number, unit = "×"): Row {
  const said = (value: number) => (unit === "×" ? `${value.toFixed(2)}×` : `${Math.round(value)} ${unit}`);
  return { what, is: said(is), goal: said(goal), holds: is <= goal };
}

function missing(what: string, why: string): Row {
  return { what, is: "–", goal: why, holds: null };
}

function lint({ cli }: Bench, cwd: string, ...more: readonly string[]): Command {
  return { file: node, args: [cli, "lint", "--format", "json", "--fail-on", "never", ...more], cwd };
}

function squawkOver(file: string, cwd: string): (paths: readonly string[]) => Command {
  return (paths) => ({ file, args: ["--reporter", "json", ...paths], cwd });
}

function oneFile(bench: Bench): readonly Row[] {
  const { folder, paths } = writeCorpus(join(bench.folder, "goal-one"), 1);
  const took = measured(9, {
    nothing: { file: node, args: ["-e", "0"] },
    bare: { file: node, args: [BARE, folder] },
    lint: lint(bench, folder, "."),
  });
  const rows = [
    row("one file, CPU, of node -e 0", took.lint.cpu / took.nothing.cpu, 5.8),
    row("one file, CPU, of the bare grammar", took.lint.cpu / took.bare.cpu, 1.3),
    row("one file, peak memory", took.lint.peak, 110, "MB"),
  ];
  if ("missing" in bench.squawk) return [...rows, missing("one file, of npm's squawk", bench.squawk.missing)];
  const squawk = squawkOver(bench.squawk.command, folder)(paths);
  const wall = interleaved(9, { lint: lint(bench, folder, "."), squawk });
  return [...rows, row("one file, of npm's squawk", wall.lint / wall.squawk, 1.6)];
}

/** One file more than a repository of a thousand has. */
function sinceOne(bench: Bench): Row {
  const { folder } = writeCorpus(join(bench.folder, "goal-since"), 1_000);
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=bench", "-c", "user.email=bench@localhost", ...args], {
      cwd: folder,
      stdio: "ignore",
    });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "history");
  writeFileSync(join(folder, "sql/999999_new.sql"), "CREATE INDEX one_more_idx ON customers (id);\n");
  git("add", "-A");
  git("commit", "-qm", "change");
  const took = measured(7, {
    nothing: { file: node, args: ["-e", "0"] },
    lint: lint(bench, folder, "--since", "HEAD~1"),
  });
  return row("--since, one file of 1,001, CPU, of node -e 0", took.lint.cpu / took.nothing.cpu, 11.5);
}

function generated(bench: Bench): readonly Row[] {
  const what = "1,000 generated files, of npm's squawk";
  if ("missing" in bench.squawk) return [missing(what, bench.squawk.missing)];
  const { folder, paths } = writeCorpus(join(bench.folder, "goal-generated"), 1_000);
  const squawk = squawkOver(bench.squawk.command, folder)(paths);
  const wall = interleaved(5, { lint: lint(bench, folder, "."), squawk });
  return [row(what, wall.lint / wall.squawk, 2)];
}

/** On the files that both read: what the binary breaks over is named, and left out for both. */
function real(bench: Bench): readonly Row[] {
  const { corpus, squawk, print } = bench;
  const what = "real files, of squawk's own binary";
  if (corpus === null) return [missing(what, "name a tree with --corpus DIR")];
  if ("missing" in squawk || squawk.native === null) return [missing(what, "no binary of squawk here")];
  const { paths } = sqlIn(corpus);
  const native = squawkOver(squawk.native, corpus);
  const broken = new Set(breaking(native, paths));
  if (broken.size > 0) print(`\nsquawk breaks over ${[...broken].join(", ")}: nobody reads them here`);
  const read = paths.filter((one) => !broken.has(one));
  const own = lint(bench, corpus, ...read);
  const wall = interleaved(3, { lint: own, native: native(read) });
  return [
    row(`${read.length} ${what}`, wall.lint / wall.native, 0.8),
    row(`${read.length} real files, peak memory`, measured(1, { own }).own.peak, 350, "MB"),
  ];
}

function sqlIn(folder: string): Pick<Corpus, "paths"> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return { paths: names.filter((name) => name.endsWith(".sql")).sort() };
}

function reviewed({ first, nothing, requests }: Reviewed): Row {
  return row(`the action on ten migrations, ${requests} requests, of node -e 0`, first / nothing, 15);
}

/** What a server measures takes seconds of its own, whatever this machine does; both are programs beside this one. */
function proofs(): readonly Row[] {
  const seconds = (name: string): number => {
    const file = fileURLToPath(new URL(name, import.meta.url));
    const { stdout } = spawnSync(process.execPath, ["--import", "tsx", file], { encoding: "utf8" });
    return Number(/(\d+\.\d+) s\b/.exec(stdout)?.[1] ?? Number.NaN);
  };
  const said = (what: string, is: number, goal: number): Row =>
    Number.isNaN(is)
      ? missing(what, "no server here")
      : { what, is: `${is.toFixed(1)} s`, goal: `${goal.toFixed(1)} s`, holds: is <= goal };
  return [
    said("prove, one index, 300,000 rows", seconds("prove.ts"), 6),
    said("prove, plans by statistics alone", seconds("plans.ts"), 2),
  ];
}
