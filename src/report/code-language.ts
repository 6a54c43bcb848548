import { table } from "../text/lookup.ts";

const languages = table<string>({
  ex: "elixir",
  exs: "elixir",
  rb: "ruby",
  py: "python",
  php: "php",
  js: "js",
  cjs: "js",
  mjs: "js",
  ts: "ts",
  cts: "ts",
  mts: "ts",
  cs: "csharp",
  java: "java",
  xml: "xml",
  yaml: "yaml",
  yml: "yaml",
  json: "json",
});

/** What a fence in Markdown calls the language of a migration, by the end of its name. */
export function codeLanguage(path: string): string {
  return languages.get(/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "") ?? "sql";
}
