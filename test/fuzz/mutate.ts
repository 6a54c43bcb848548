import type { Random } from "../bench/random.ts";
import { prototypeNames } from "../hostile/words.ts";
import { markers, type Seed } from "./corpus.ts";
import { anyStatements } from "./statements.ts";

/** What attacks anyone who prints it: terminals, Markdown, HTML, the runner's log. */
const attacks = [
  "\u001b[2J",
  "::error::x",
  "##[add-mask]x",
  "</details><script>",
  "@everyone #1",
  "`````",
  "|",
  "\u202e",
  "\u2028",
  "\ud83d",
  "\udc00",
  "[x](https://e.example)",
  "%0A",
  "<!--",
  "-->",
  "&amp;",
  "$&",
  "$1",
  "\u0085",
  "\ufeff",
  "\u200b",
  "日本語",
  "😀",
  "é",
  "\0",
  "\u00a0",
];

const lexeme = /\s+|--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$\w*\$|[\w$]+|[^\w\s]/g;

/** Depths at which a parser, a stack or nothing ends. */
const depths = [3, 20, 120, 400, 900, 3000];

type Mutation = (text: string, by: Random, pool: Pool) => string;

/** What texts are rebuilt from. */
export interface Pool {
  readonly statements: readonly string[];
  readonly words: readonly string[];
}

export function poolOf(seeds: readonly Seed[]): Pool {
  const texts = seeds.flatMap((one) => [...one.files.values()]);
  return {
    statements: texts.flatMap((text) => text.split(/(?<=;)\s*\n/)).filter((one) => one.trim() !== ""),
    words: [...new Set(texts.flatMap((text) => text.match(lexeme) ?? []))],
  };
}

/** One text with a few things done to it. */
export function mutated(text: string, by: Random, pool: Pool): string {
  // First of all more statements: what is done to them then is done among others.
  let made = by.once(5)
    ? text
    : `${splice(text, by, pool)}\n${anyStatements(by.below(by.pick([10, 100, 900])), by)}`;
  for (let left = by.below(4); left >= 0; left--) made = by.pick(mutations)(made, by, pool);
  return made;
}

const mutations: readonly Mutation[] = [
  tokens,
  tokens,
  tokens,
  splice,
  splice,
  splice,
  splice,
  names,
  names,
  names,
  nest,
  put(attacks),
  lines,
  put(markers.map((one) => `\n${one}\n`)),
  put(markers.map((one) => `\n${one}\n`)),
  put(["\ufeff", "\0", "\r", "\n\n"]),
  truncate,
  doubled,
  plain,
];

function plain(text: string): string {
  return text;
}

function tokens(text: string, by: Random, pool: Pool): string {
  const all = text.match(lexeme) ?? [];
  if (all.length === 0) return text;
  for (let left = by.below(6); left >= 0; left--) {
    const at = by.below(all.length);
    const word = all[at] ?? "";
    all[at] = by.pick([
      by.pick(pool.words),
      "",
      `${word} ${word}`,
      all[by.below(all.length)] ?? "",
      word.toUpperCase(),
    ]);
  }
  return all.join("");
}

function splice(text: string, by: Random, pool: Pool): string {
  const all = text.split(/(?<=;)\s*\n/);
  for (let left = by.below(by.pick([6, 40, 150])); left >= 0; left--)
    all.splice(by.below(all.length + 1), 0, by.pick(pool.statements));
  if (by.once(3)) all.splice(by.below(all.length), 1);
  return all.join("\n");
}

/** One word becomes a name from hell, wherever it stands. */
function names(text: string, by: Random): string {
  const words = text.match(/\b[a-z_]{3,}\b/g) ?? [];
  if (words.length === 0) return text;
  const word = by.pick(words);
  const name = by.once(4) ? by.pick(attacks).repeat(1 + by.below(3)) : by.pick(prototypeNames);
  const written = by.once(2) && /^\w+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
  return text.replace(new RegExp(`\\b${word}\\b`, "g"), () => written);
}

function nest(text: string, by: Random): string {
  const at = text.indexOf("(", by.below(text.length + 1));
  if (at === -1) return text;
  const depth = by.pick(depths);
  const [open, close] = by.pick([
    ["(", ")"],
    ["lower(", ")"],
    ["ARRAY[", "]"],
    ["NOT ", ""],
    ["- ", ""],
    ["(SELECT ", ")"],
    ["a || ", ""],
    ["CASE WHEN a THEN ", " END"],
    ["/*", "*/"],
    ["'", "'"],
  ] as const);
  const end = text.indexOf(")", at);
  const inner = end === -1 ? "1" : text.slice(at + 1, end);
  return `${text.slice(0, at + 1)}${open.repeat(depth)}${inner}${close.repeat(depth)}${text.slice(end === -1 ? at + 1 : end)}`;
}

function put(some: readonly string[]): Mutation {
  return (text, by) => {
    const at = by.below(text.length + 1);
    return text.slice(0, at) + by.pick(some) + text.slice(at);
  };
}

function lines(text: string, by: Random): string {
  const end = by.pick(["\r\n", "\r", "\n", "\u2028", "\n\r"]);
  return by.once(3) ? text.replace(/\n/g, (found) => (by.once(2) ? end : found)) : text.replaceAll("\n", end);
}

function truncate(text: string, by: Random): string {
  return by.once(2) ? text.slice(0, by.below(text.length + 1)) : text.slice(by.below(text.length + 1));
}

function doubled(text: string, by: Random): string {
  return text.length < 10_000 ? `${text}\n${text}`.repeat(1 + by.below(3)) : text;
}
