import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { output } from "../verdicts/linter.ts";
import { type Labelled, type Said, type Score, scoreOf } from "./score.ts";

// Facts about public migrations, of our own: which hazards each has, written down before anything was run over it.
// Their text is not here: a checkout of each repository is expected in a folder of its name, OWNER+NAME.

const LABELS = fileURLToPath(new URL("labels.json", import.meta.url));
const MAIN = fileURLToPath(new URL("../../../src/main.ts", import.meta.url));
const TSX = import.meta.resolve("tsx");

interface Counted {
  readonly files: number;
  readonly found: number;
  readonly missed: number;
  readonly falseAlarms: number;
}

/** Prints recall and false alarms over the checkouts of the labelled repositories, with each place. */
export async function labelled(folder: string, print: (line?: string) => void): Promise<void> {
  const all = JSON.parse(readFileSync(LABELS, "utf8")) as readonly Labelled[];
  const there = all.filter((one) => existsSync(checkout(folder, one)));
  const counted: Counted[] = [];
  for (const labels of there) counted.push(await judged(folder, labels, print));
  const sum = (key: keyof Counted) => counted.reduce((total, count) => total + count[key], 0);
  const [found, missed] = [sum("found"), sum("missed")];
  print(`\n${sum("files")} labelled files of ${there.length} repositories`);
  for (const labels of all) if (!there.includes(labels)) print(`  without a checkout: ${labels.repository}`);
  print(`  recall        ${(found / (found + missed)).toFixed(3)}  ${found} of ${found + missed}`);
  print(`  false alarms  ${sum("falseAlarms")}`);
}

function checkout(folder: string, { repository }: Labelled): string {
  return join(folder, repository.replace("/", "+"));
}

async function judged(folder: string, labels: Labelled, print: (line: string) => void): Promise<Counted> {
  const findings = await findingsIn(checkout(folder, labels), labels);
  const scores = labels.files.map(({ path, expected }) => {
    const score = scoreOf(
      expected,
      findings.filter(({ file }) => file === path),
    );
    for (const line of pageOf(score)) print(`${line}  ${labels.repository} ${path}`.trimEnd());
    return score;
  });
  const count = (key: keyof Score) => scores.reduce((sum, score) => sum + score[key].length, 0);
  return {
    files: scores.length,
    found: count("found"),
    missed: count("missed"),
    falseAlarms: count("falseAlarms"),
  };
}

function pageOf({ missed, falseAlarms }: Score): readonly string[] {
  return [
    ...missed.map(({ rule, line }) => `missed       ${rule} at ${line}`),
    ...falseAlarms.map(({ rule, line, message }) => `false alarm  ${rule} at ${line}: ${message}`),
  ];
}

async function findingsIn(cwd: string, { repository, files }: Labelled): Promise<readonly Said[]> {
  const paths = files.map(({ path }) => path);
  const args = ["--import", TSX, MAIN, "lint", ...paths, "--format", "json", "--fail-on", "never"];
  const { status, stdout, stderr } = await output(process.execPath, args, cwd);
  if (status !== 0) throw new Error(`${repository}: indexwright ended with ${status}: ${stderr}`);
  return (JSON.parse(stdout) as { readonly findings: readonly Said[] }).findings;
}
