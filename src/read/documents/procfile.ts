import { linesOf } from "../text/lines.ts";
import type { DocumentBlock, DocumentParts } from "./part.ts";

/** `name: command`, a line each (Heroku, "The Procfile"). */
const processType = /^([A-Za-z0-9_-]+):[ \t]*(?=\S)/;

/** The commands of a Procfile, each a shell's. */
export function readProcfile(text: string): DocumentParts {
  const blocks = linesOf(text).flatMap(({ text: line, span: [start, end] }): readonly DocumentBlock[] => {
    const name = processType.exec(line)?.[0];
    if (name === undefined) return [];
    const span = [start + name.length, end] as const;
    return [{ language: "shell", span, lines: [span] }];
  });
  const comments = linesOf(text).flatMap(({ text: line, span }) => (line.startsWith("#") ? [span] : []));
  return { blocks, passages: [], comments, closed: true };
}
