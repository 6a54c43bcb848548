/** A language that migrations are written in. */
export interface Language {
  readonly language: string;
  readonly extension: RegExp;
  /** What says nothing about the file: comments, and texts of several lines. Short texts are matched, to be kept. */
  readonly aside: RegExp | null;
}

const short = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;
/** What is never closed reaches to the end. */
const end = String.raw`(?![\s\S])`;
const slashes = String.raw`\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|${end})`;
const doubled = String.raw`"""[\s\S]*?(?:"""|${end})`;
const tripled = String.raw`${doubled}|'''[\s\S]*?(?:'''|${end})`;
/** Where a single quote is a character's, or a name's. */
const typed = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)'`;

export const ruby: Language = {
  language: "Ruby",
  extension: /\.rb$/i,
  aside: new RegExp(
    String.raw`^[^\S\n]*#[^\n]*|^=begin\b[\s\S]*?(?:^=end\b[^\n]*|${end})|<<[~-](["']?)([A-Z_]\w*)\1[^\n]*\n[\s\S]*?(?:\n[^\S\n]*\2\b|${end})`,
    "gm",
  ),
};
export const python: Language = {
  language: "Python",
  extension: /\.py$/i,
  aside: new RegExp(`${tripled}|#[^\\n]*|${short}`, "g"),
};
export const javascript: Language = {
  language: "JavaScript or TypeScript",
  extension: /\.[cm]?[jt]s$/i,
  aside: new RegExp(`${slashes}|${short}|\`(?:[^\`\\\\]|\\\\[\\s\\S])*(?:\`|${end})`, "g"),
};
export const php: Language = {
  language: "PHP",
  extension: /\.php$/i,
  aside: new RegExp(
    String.raw`${slashes}|#(?!\[)[^\n]*|<<<(["']?)(\w+)\1\r?\n[\s\S]*?(?:\n[^\S\n]*\2\b|${end})|${short}`,
    "g",
  ),
};
export const elixir: Language = {
  language: "Elixir",
  extension: /\.exs?$/i,
  aside: new RegExp(`${tripled}|#[^\\n]*|${short}`, "g"),
};
export const csharp: Language = {
  language: "C#",
  extension: /\.cs$/i,
  aside: new RegExp(`${slashes}|${doubled}|@"(?:[^"]|"")*(?:"|${end})|${typed}`, "g"),
};
export const dotnet: Language = {
  language: "F# or Visual Basic",
  extension: /\.(?:fs|vb)$/i,
  aside: new RegExp(String.raw`^[^\S\n]*(?:\/\/|')[^\n]*|\(\*[\s\S]*?(?:\*\)|${end})|${doubled}`, "gm"),
};
export const jvm: Language = {
  language: "Java, Kotlin, Scala or Groovy",
  extension: /\.(?:java|kts?|scala|groovy)$/i,
  aside: new RegExp(`${slashes}|${doubled}|${typed}`, "g"),
};
export const go: Language = {
  language: "Go",
  extension: /\.go$/i,
  aside: new RegExp(`${slashes}|\`[^\`]*(?:\`|${end})|${typed}`, "g"),
};
export const rust: Language = {
  language: "Rust",
  extension: /\.rs$/i,
  aside: new RegExp(String.raw`${slashes}|r(#{1,4})"[\s\S]*?(?:"\1|${end})|${typed}`, "g"),
};
export const swift: Language = {
  language: "Swift",
  extension: /\.swift$/i,
  aside: new RegExp(`${slashes}|${doubled}|${typed}`, "g"),
};
export const dart: Language = { ...swift, language: "Dart", extension: /\.dart$/i };
export const julia: Language = { ...python, language: "Julia", extension: /\.jl$/i };
export const lua: Language = {
  language: "Lua or MoonScript",
  extension: /\.(?:lua|moon)$/i,
  aside: new RegExp(String.raw`--\[\[[\s\S]*?(?:\]\]|${end})|--[^\n]*|${short}`, "g"),
};
export const haskell: Language = {
  language: "Haskell",
  extension: /\.hs$/i,
  aside: new RegExp(String.raw`\{-[\s\S]*?(?:-\}|${end})|--[^\n]*|${typed}`, "g"),
};
export const perl: Language = { language: "Perl", extension: /\.p[lm]$/i, aside: /^[^\S\n]*#[^\n]*/gm };
export const shell: Language = {
  language: "shell",
  extension: /\.(?:sh|bash)$/i,
  aside: /^[^\S\n]*#[^\n]*/gm,
};
export const clojure: Language = { language: "Clojure", extension: /\.cljc?$/i, aside: /;[^\n]*/g };
export const crystal: Language = { ...ruby, language: "Crystal", extension: /\.cr$/i };
export const xml: Language = {
  language: "XML",
  extension: /\.xml$/i,
  aside: new RegExp(String.raw`<!--[\s\S]*?(?:-->|${end})`, "g"),
};
export const yaml: Language = { language: "YAML", extension: /\.ya?ml$/i, aside: /^[^\S\n]*#[^\n]*/gm };
export const jsonFile: Language = { language: "JSON", extension: /\.json$/i, aside: null };
export const edn: Language = { language: "EDN", extension: /\.edn$/i, aside: /;[^\n]*/g };
export const fizz: Language = { language: "Fizz", extension: /\.fizz$/i, aside: null };

export const plainText: Language = { language: "plain text", extension: /\.txt$/i, aside: null };

/** Atlas' and Terraform's. */
export const hcl: Language = {
  language: "HCL",
  extension: /\.hcl$/i,
  aside: new RegExp(`${slashes}|#[^\\n]*|"(?:[^"\\\\\\n]|\\\\.)*"`, "g"),
};
export const toml: Language = { language: "TOML", extension: /\.toml$/i, aside: /^[^\S\n]*#[^\n]*/gm };

/** All of them. */
export const allLanguages: readonly Language[] = [
  ruby,
  python,
  javascript,
  php,
  elixir,
  csharp,
  dotnet,
  jvm,
  go,
  rust,
  swift,
  dart,
  julia,
  lua,
  haskell,
  perl,
  shell,
  clojure,
  crystal,
  xml,
  yaml,
  jsonFile,
  edn,
  fizz,
  toml,
  plainText,
];

const opened = /^(?:\/\*|`|"""|'''|@"|r#|<!--|=begin|<<|\(\*)/;
const closed = /(?:\*\/|`|"|'|-->|=end[^\n]*|\w|#|\*\))$/;

/**
 * The text without what only speaks of migrations: a generator's template, an example in a comment. Every character
 * stays where it is. Where a quote has no partner, as in a regular expression, nobody knows which text is aside, and all
 * of it is kept.
 */
export function speaking(text: string, language: Language): string {
  return keeping(text, language, /^["'](?!""|'')/);
}

/** The text without its comments. Every character stays where it is. */
export function uncommented(text: string, language: Language): string {
  return keeping(text, language, /^["'`](?!""|'')/);
}

/** The text without its comments, and with every text that it quotes. Every character stays where it is. */
export function withQuotes(text: string, language: Language): string {
  return keeping(text, language, /^(?![^\S\n]*(?:\/[/*]|#|--|<!--|=begin|\(\*|\{-|;))/);
}

function keeping(text: string, { aside }: Language, kept: RegExp): string {
  if (aside === null) return text;
  let alone = false;
  const bare = text.replace(aside, (found: string, ...rest: readonly unknown[]) => {
    if (kept.test(found)) return found;
    const at = rest.find((one) => typeof one === "number") ?? 0;
    if (at + found.length === text.length && opened.test(found) && !closed.test(found)) alone = true;
    return found.replace(/[^\r\n]/g, " ");
  });
  return alone ? text : bare;
}
