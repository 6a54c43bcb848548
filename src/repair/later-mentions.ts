import { identifierOf, lexemesOf } from "../sql/grammar/lexemes.ts";
import type { Include, Migration, ModelledVersion } from "../types.ts";

/** What the versions behind one say, as words: a word in a body or in a text that is executed counts like any other. */
export interface LaterText {
  /** In lower case, since a name that is not quoted is folded, and the text of a body is not read here. */
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** Of each part; null: it has no place among the others, or something behind it is not read. */
export function laterTexts({ version, up }: ModelledVersion): {
  readonly up: readonly LaterText[];
  readonly all: readonly LaterText[];
} | null {
  const path = up[0]?.migration.file.path;
  const { versions } = version.root;
  const own = versions.findIndex((each) => each.up[0]?.file.path === path);
  if (own < 0) return null;
  const later = versions.slice(own + 1);
  const ups = later.flatMap((each) => each.up);
  const all = [...ups, ...later.flatMap((each) => each.down)];
  if (all.some((one) => !isRead(one))) return null;
  return { up: ups.map(laterText), all: all.map(laterText) };
}

export function speaksOf({ text, words }: LaterText, name: string): boolean {
  const folded = name.toLowerCase();
  if (wordsOf(folded).has(folded)) return words.has(folded);
  // What has to be quoted is no word, and a quote in it is written twice.
  return text.includes(folded) || text.includes(folded.replaceAll('"', '""'));
}

/** Whether it takes something away along with what it names, or runs what nobody has read. */
export function reachesFurther({ text, words }: LaterText): boolean {
  if (["execute", "call", "do"].some((word) => words.has(word))) return true;
  const named = lexemesOf(text).map(identifierOf);
  return named.some((word, at) => word === "cascade" && !["delete", "update"].includes(named[at - 1] ?? ""));
}

function isRead({ sent, includes }: Migration): boolean {
  const all = (includes ?? []).flatMap(withIncluded);
  if (all.some(({ file }) => file === null)) return false;
  return (sent ?? []).every((one) => one.kind === "message" && !one.holes);
}

function withIncluded(include: Include): readonly Include[] {
  return [include, ...include.includes.flatMap(withIncluded)];
}

function laterText({ sent, file, span, includes }: Migration): LaterText {
  const own = sent
    ? sent.map((one) => (one.kind === "message" ? one.sql : "")).join(";\n")
    : file.text.slice(...span);
  const included = (includes ?? []).flatMap(withIncluded).map((one) => one.file?.text ?? "");
  return foldedText([own, ...included].join("\n"));
}

function foldedText(written: string): LaterText {
  const text = written.toLowerCase();
  return { text, words: wordsOf(text) };
}

export function laterStatements({ text }: LaterText): readonly LaterText[] {
  const ends = lexemesOf(text).flatMap((lexeme) => (lexeme.text === ";" ? [lexeme.end] : []));
  return [0, ...ends].map((start, at) => foldedText(text.slice(start, ends[at] ?? text.length)));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/[^\p{L}\p{M}\p{N}_$]+/u).filter((word) => word !== ""));
}
