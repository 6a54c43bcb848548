import type { SourceFile } from "../../types.ts";
import type { CodeModule } from "./syntax.ts";

/** Languages that are read; each has its folder here. */
export type CodeLanguage = "changelog" | "csharp" | "elixir" | "javascript" | "php" | "python" | "ruby";

interface LanguageReader {
  /** What it needs before its first file. */
  load?(): Promise<void>;
  readModule(text: string, path: string): CodeModule;
}

/** Each is loaded when a migration in it is to be read, and not before. */
const readers: Readonly<Record<CodeLanguage, () => Promise<LanguageReader>>> = {
  changelog: async () => (await import("./changelog/index.ts")).changelogReader,
  csharp: async () => (await import("./csharp/index.ts")).csharpReader,
  elixir: async () => (await import("./elixir/index.ts")).elixirReader,
  javascript: () => import("./javascript/index.ts"),
  php: async () => (await import("./php/index.ts")).phpReader,
  python: async () => (await import("./python/index.ts")).pythonReader,
  ruby: async () => (await import("./ruby/index.ts")).rubyReader,
};

const extensions: Readonly<Record<CodeLanguage, RegExp>> = {
  changelog: /\.(?:xml|ya?ml|json)$/i,
  csharp: /(?<!\.designer)\.cs$/i,
  elixir: /\.exs?$/i,
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
