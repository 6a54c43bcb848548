import type { SourceFile } from "../../types.ts";
import type { CodeFolder, FilesAround, FindCode, FoundCode } from "./other-files.ts";
import type { CodeModule, ImportedName } from "./syntax.ts";

/** Languages that are read; each has its folder here. */
export type CodeLanguage =
  | "changelog"
  | "csharp"
  | "elixir"
  | "java"
  | "javascript"
  | "php"
  | "python"
  | "ruby";

interface LanguageReader {
  /** What it needs before its first file. */
  load?(): Promise<void>;
  readModule(text: string, path: string): CodeModule;
  /** Where code of other files is looked for; absent: it is not read. */
  readonly find?: FindCode;
  /** A name that begins so may be found by itself, without being imported. */
  readonly autoloads?: RegExp;
}

/** Each is loaded when a migration in it is to be read, and not before. */
const readers: Readonly<Record<CodeLanguage, () => Promise<LanguageReader>>> = {
  changelog: async () => (await import("./changelog/index.ts")).changelogReader,
  csharp: async () => (await import("./csharp/index.ts")).csharpReader,
  elixir: async () => (await import("./elixir/index.ts")).elixirReader,
  java: async () => (await import("./java/index.ts")).javaReader,
  javascript: async () => (await import("./javascript/index.ts")).javascriptReader,
  php: async () => (await import("./php/index.ts")).phpReader,
  python: async () => (await import("./python/index.ts")).pythonReader,
  ruby: async () => (await import("./ruby/index.ts")).rubyReader,
};

const extensions: Readonly<Record<CodeLanguage, RegExp>> = {
  changelog: /\.(?:xml|ya?ml|json|toml)$/i,
  csharp: /(?<!\.designer)\.cs$/i,
  elixir: /\.exs?$/i,
  java: /\.java$/i,
  javascript: /\.[cm]?[jt]s$/i,
  php: /\.php$/i,
  python: /\.py$/i,
  ruby: /\.rb$/i,
};

const loaded = new Map<CodeLanguage, LanguageReader>();

/** To be awaited before files in these languages are read. */
export async function loadLanguages(languages: Iterable<CodeLanguage>): Promise<void> {
  for (const language of languages) {
    if (loaded.has(language)) continue;
    const reader = await readers[language]();
    await reader.load?.();
    loaded.set(language, reader);
  }
}

export function isIn(language: CodeLanguage, name: string): boolean {
  return extensions[language].test(name) && !/\.d\.[cm]?ts$/i.test(name);
}

/** A file that its tool runs, and not one of the texts that it reads. */
export function isProgram(name: string): boolean {
  return Object.entries(extensions).some(([language, ends]) => language !== "changelog" && ends.test(name));
}

/** The language of a file that its tool runs; null: it is none of them. */
export function languageOf(name: string): CodeLanguage | null {
  const found = Object.entries(extensions).find(([, ends]) => ends.test(name));
  return found ? (found[0] as CodeLanguage) : null;
}

/** From each folder, what has been looked for: migrations import the same names, and nearly all of them from packages. */
const found = new WeakMap<CodeFolder, Map<string, FoundCode | null>>();

/** A file of the repository that code names; null: none. */
export function findOther(
  language: CodeLanguage,
  wanted: ImportedName,
  around: FilesAround,
): FoundCode | null {
  const known = found.get(around.folder) ?? new Map<string, FoundCode | null>();
  found.set(around.folder, known);
  const key = [language, wanted.module, ...wanted.names].join("\0");
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = loaded.get(language)?.find?.(wanted, around) ?? null;
  known.set(key, made);
  return made;
}

/** Whether a name may stand for something of another file that nobody has imported. */
export function isAutoloaded(language: CodeLanguage, name: string): boolean {
  return loaded.get(language)?.autoloads?.test(name) === true;
}

type CodeText = Pick<SourceFile, "path" | "text">;

const modules = new WeakMap<CodeText, CodeModule>();

/** A file of code, read once; null where its language was not loaded. */
export function moduleOf(file: CodeText, language: CodeLanguage): CodeModule | null {
  const known = modules.get(file);
  if (known) return known;
  const reader = loaded.get(language);
  if (!reader) return null;
  const made = reader.readModule(file.text, file.path);
  modules.set(file, made);
  return made;
}
