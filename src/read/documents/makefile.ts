import type { Span } from "../../types.ts";
import { linesOf } from "../text/lines.ts";
import type { DocumentBlock, DocumentParts } from "./part.ts";

/**
 * The recipes of a Makefile: the lines that begin with a tab, each rule's together, without what tells make how to run them
 * (POSIX, make: "@", "-" and "+" before a command).
 */
export function readMakefile(text: string): DocumentParts {
  const blocks: DocumentBlock[] = [];
  const comments: Span[] = [];
  let recipe: Span[] = [];
  let goesOn = false;
  const close = (): void => {
    const [first, last] = [recipe[0], recipe.at(-1)];
    if (first && last)
      blocks.push({ language: "shell", span: [first[0], last[1]], lines: recipe, make: true });
    recipe = [];
  };
  for (const {
    text: line,
    span: [start, to],
  } of linesOf(text)) {
    if (line.startsWith("\t")) {
      const prefix = goesOn ? 1 : (/^\t[\s@+-]*/.exec(line)?.[0].length ?? 1);
      recipe.push([start + prefix, to]);
      goesOn = line.endsWith("\\");
    } else if (goesOn) {
      recipe.push([start, to]);
      goesOn = line.endsWith("\\");
    } else if (line.trim() !== "") {
      close();
      if (line.trimStart().startsWith("#")) comments.push([start, to]);
    }
  }
  close();
  return { blocks, passages: [], comments };
}
