import { diffArrays } from "diff";
import type { SourceFile, Span } from "../types.ts";
import type { Discovery } from "./discovery.ts";

/** The same discovery after edits that are not on disk yet; what they touch counts as changed. */
export function edited(discovery: Discovery, texts: ReadonlyMap<string, string>): Discovery {
  const { tree } = discovery;
  return {
    ...discovery,
    files: discovery.files.map((file) => {
      const text = texts.get(file.path);
      return text === undefined ? file : { ...file, text, changed: carried(file, text) };
    }),
    tree: { ...tree, read: (path) => texts.get(path) ?? tree.read(path) },
  };
}

function carried(file: SourceFile, text: string): SourceFile["changed"] {
  const { changed } = file;
  if (typeof changed === "string") return changed;
  const spans: Span[] = [];
  let before = 0;
  let after = 0;
  for (const part of diffArrays(linesOf(file.text), linesOf(text))) {
    const length = part.value.reduce((sum, line) => sum + line.length, 0);
    if (part.added) spans.push([after, after + length]);
    else if (!part.removed) {
      for (const [start, end] of changed) {
        const from = Math.max(start, before);
        const to = Math.min(end, before + length);
        if (from < to || (start === end && from === to))
          spans.push([from - before + after, to - before + after]);
      }
    }
    if (!part.added) before += length;
    if (!part.removed) after += length;
  }
  return spans;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
