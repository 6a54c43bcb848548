import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseBabel } from "../../src/read/code/javascript/babel.ts";
import { type CodeLanguage, isIn, loadLanguages } from "../../src/read/code/languages.ts";
import { treeSitterGrammar } from "../../src/read/code/tree-sitter/grammar.ts";
import { read } from "../../src/read/index.ts";
import type { CodeFile } from "../../src/types.ts";
import { processorClock } from "../processor.ts";
import { memoryTree } from "../read/memory-tree.ts";
import { median } from "./measure.ts";

const PROJECTS = fileURLToPath(new URL("../projects", import.meta.url));
/** Of reading over the parser's own time, for a file. */
const GOAL = 1.5;
const ROUNDS = 9;
/** Each project has its files so often: what a project takes once, its lock file for one, is shared as in a real one. */
const COPIES = 12;

type Parse = (text: string, path: string) => unknown;

/** The parser alone, which makes its tree and nothing of ours. */
const parsers: Readonly<Record<Exclude<CodeLanguage, "changelog">, () => Promise<Parse>>> = {
  csharp: grammar("c-sharp"),
  elixir: grammar("elixir"),
  java: grammar("java"),
  javascript: async () => parseBabel,
  php: grammar("php"),
  python: grammar("python"),
  ruby: grammar("ruby"),
};

function grammar(name: string): () => Promise<Parse> {
  return async () => {
    const { parser } = await treeSitterGrammar(name);
    return (text) => parser.parse(text)?.delete();
  };
}

interface CodeProjectFiles {
  readonly files: Readonly<Record<string, string>>;
  readonly code: readonly string[];
}

/** What reading a migration in code takes of the processor beside its parser, measured in this process, in turns. */
export async function readingCode(print: (line?: string) => void): Promise<void> {
  print("\nmigrations in code, per file");
  for (const [language, load] of Object.entries(parsers)) {
    const parse = await load();
    await loadLanguages([language as CodeLanguage]);
    const projects = projectsIn(language as CodeLanguage);
    const count = projects.reduce((sum, { code }) => sum + code.length, 0);
    if (count === 0) continue;
    const times = Array.from({ length: ROUNDS }, () => ({
      bare: timed(() => {
        for (const project of projects) parseAll(project, parse);
      }),
      whole: timed(() => {
        for (const project of projects) readAll(project);
      }),
    }));
    const bare = median(times.map((one) => one.bare)) / count;
    // Each against the parser of the same turn.
    const over = median(times.map((one) => one.whole - one.bare)) / count;
    const ratio = median(times.map((one) => one.whole / one.bare));
    const verdict = over <= GOAL ? "reached" : "MISSED";
    print(
      `  ${language.padEnd(10)} ${String(count).padStart(3)} files  parser ${bare.toFixed(2)} ms  over it ${over.toFixed(2)} ms  ${ratio.toFixed(1)}×  goal ${GOAL} ms  ${verdict}`,
    );
  }
}

function timed(work: () => void): number {
  const spent = processorClock();
  work();
  return spent();
}

function parseAll({ files, code }: CodeProjectFiles, parse: Parse): void {
  for (const path of code) parse(files[path] ?? "", path);
}

/** As a run reads them: nothing is known from the turn before. */
function readAll({ files, code }: CodeProjectFiles): void {
  const given = code.map((path): CodeFile => ({ path, text: files[path] ?? "", changed: "all" }));
  const options = { code: given, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  read([], memoryTree(files), options);
}

/** The projects of the tests that have migrations in that language. */
function projectsIn(language: CodeLanguage): readonly CodeProjectFiles[] {
  const tools = readdirSync(PROJECTS, { withFileTypes: true }).filter((one) => one.isDirectory());
  return tools.flatMap(({ name }) =>
    readdirSync(join(PROJECTS, name), { withFileTypes: true }).flatMap((project) => {
      if (!project.isDirectory()) return [];
      const files = filesBelow(join(PROJECTS, name, project.name));
      const code = Object.keys(files).filter((path) => isIn(language, path) && isMigration(path));
      return code.length > 0 ? [copied(files, code)] : [];
    }),
  );
}

/** Every copy has a name of its own, and for those that are named by numbers a later one. */
function copied(files: Readonly<Record<string, string>>, code: readonly string[]): CodeProjectFiles {
  const more = code.flatMap((path) =>
    Array.from({ length: COPIES - 1 }, (_, at): readonly [string, string] => {
      const end = path.lastIndexOf(".");
      return [`${path.slice(0, end)}_${at}${path.slice(end)}`, files[path] ?? ""];
    }),
  );
  return { files: { ...files, ...Object.fromEntries(more) }, code: [...code, ...more.map(([path]) => path)] };
}

function isMigration(path: string): boolean {
  return /migrat|versions/i.test(path);
}

function filesBelow(folder: string): Readonly<Record<string, string>> {
  const found = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    found.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path).replaceAll("\\", "/"), readFileSync(path, "utf8")];
    }),
  );
}
