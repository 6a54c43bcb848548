import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Corpus, writeCorpus, writeLongFile } from "./corpus.ts";
import { goals } from "./goals.ts";
import { labelled } from "./labelled/index.ts";
import { readingCode } from "./languages.ts";
import { type Command, interleaved, peakMemory, time } from "./measure.ts";
import { installSquawk, SQUAWK } from "./squawk.ts";
import { comparing } from "./verdicts.ts";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const BARE = fileURLToPath(new URL("bare.mjs", import.meta.url));
const SIZES = [1, 20, 200, 2_000, 10_000];

const print = (line = "") => process.stdout.write(`${line}\n`);
const ms = (value: number) => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
const times = (value: number) => `${value.toFixed(2)}×`;

function lint({ folder }: Corpus, output: string): Command {
  const args = [CLI, "lint", ".", "--format", "json", "--output", output, "--fail-on", "never"];
  return { file: process.execPath, args, cwd: folder };
}

function row(cells: readonly string[], widths: readonly number[]): string {
  return cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join("  ");
}

function rounds(files: number): number {
  return files <= 200 ? 7 : files <= 2_000 ? 5 : 3;
}

function bySize(folder: string, sizes: readonly number[], squawk: ReturnType<typeof installSquawk>): void {
  if ("missing" in squawk) print(`${SQUAWK} is left out: ${squawk.missing}\n`);
  else print("squawk: as npm installs it, node_modules/.bin/squawk; native: the binary that it starts\n");
  const widths = [6, 8, 9, 9, 9, 9, 9, 9, 9, 9];
  const heads = ["files", "size", "lint", "bare", "ratio", "squawk", "ratio", "native", "ratio", "memory"];
  print(row(heads, widths));
  for (const size of sizes) {
    const corpus = writeCorpus(join(folder, String(size)), size);
    const output = join(folder, `${size}.json`);
    const took = interleaved<string>(rounds(size), {
      lint: lint(corpus, output),
      bare: { file: process.execPath, args: [BARE, corpus.folder] },
      ...rivals(squawk, corpus),
    });
    const [own = 0, floor = 1] = [took.lint, took.bare];
    const rival = [took.squawk, took.native].flatMap((other) =>
      other === undefined ? ["–", "–"] : [ms(other), times(own / other)],
    );
    const memory = `${Math.round(peakMemory(lint(corpus, output)))} MB`;
    const bytes = `${(corpus.bytes / 1e6).toFixed(2)} MB`;
    print(row([String(size), bytes, ms(own), ms(floor), times(own / floor), ...rival, memory], widths));
  }
}

function rivals(
  squawk: ReturnType<typeof installSquawk>,
  { folder, paths }: Corpus,
): Record<string, Command> {
  if ("missing" in squawk) return {};
  const run = (file: string): Command => ({ file, args: ["--reporter", "json", ...paths], cwd: folder });
  return { squawk: run(squawk.command), ...(squawk.native === null ? {} : { native: run(squawk.native) }) };
}

function startUp(folder: string): void {
  const corpus = writeCorpus(join(folder, "one"), 1);
  const took = interleaved(11, {
    nothing: { file: process.execPath, args: ["-e", "0"] },
    version: { file: process.execPath, args: [CLI, "--version"] },
    bare: { file: process.execPath, args: [BARE, corpus.folder] },
    small: lint(corpus, join(folder, "one.json")),
  });
  print("\nstart-up");
  print(`  node -e 0            ${ms(took.nothing)}`);
  print(`  --version            ${ms(took.version)}  ${times(took.version / took.nothing)}`);
  print(`  bare parse of one    ${ms(took.bare)}  ${times(took.bare / took.nothing)}`);
  print(`  lint of a small file ${ms(took.small)}  ${times(took.small / took.nothing)}`);
}

/** Per statement, above what a file of one statement takes. */
function linearity(folder: string): void {
  const of = (count: number) =>
    lint(writeLongFile(join(folder, `long-${count}`), count), join(folder, "long.json"));
  const took = interleaved(9, { one: of(1), hundred: of(100), thousand: of(1_000), more: of(4_000) });
  const each = (whole: number, count: number) => (whole - took.one) / (count - 1);
  print("\none file, per statement");
  const base = each(took.hundred, 100);
  print(`    100 statements  ${base.toFixed(3)} ms`);
  print(
    `  1,000 statements  ${each(took.thousand, 1_000).toFixed(3)} ms  ${times(each(took.thousand, 1_000) / base)}`,
  );
  print(
    `  4,000 statements  ${each(took.more, 4_000).toFixed(3)} ms  ${times(each(took.more, 4_000) / base)}`,
  );
}

function again(folder: string): void {
  const corpus = writeCorpus(join(folder, "again"), 1_000);
  const outputs = [join(folder, "first.json"), join(folder, "second.json")] as const;
  const [first, second] = [time(lint(corpus, outputs[0])), time(lint(corpus, outputs[1]))];
  const same = readFileSync(outputs[0], "utf8") === readFileSync(outputs[1], "utf8");
  print("\na second run over 1,000 unchanged files");
  print(`  first ${ms(first)}, second ${ms(second)}; the reports are ${same ? "the same" : "DIFFERENT"}`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { corpus: { type: "string" }, goals: { type: "boolean" }, labelled: { type: "string" } },
    allowPositionals: true,
  });
  if (values.labelled !== undefined) {
    await labelled(resolve(values.labelled), print);
    return 0;
  }
  if (!existsSync(CLI)) {
    process.stderr.write("dist/cli.js is not there: run `npm run bundle` first\n");
    return 2;
  }
  const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES;
  const folder = mkdtempSync(join(tmpdir(), "indexwright-bench-"));
  const start = performance.now();
  try {
    print(`Node.js ${process.version}, ${process.platform}; medians of interleaved whole processes\n`);
    const squawk = installSquawk(join(folder, "squawk"));
    await goals({ cli: CLI, folder, squawk, corpus: values.corpus ? resolve(values.corpus) : null, print });
    await readingCode(print);
    if (values.goals) return 0;
    bySize(folder, sizes, squawk);
    startUp(folder);
    linearity(folder);
    again(folder);
    await comparing(join(folder, "verdicts"), print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  print(`\ntook ${Math.round((performance.now() - start) / 1000)} s`);
  return 0;
}

process.exitCode = await main();
