import { DockerfileParser, type Instruction, JSONInstruction, type Property } from "dockerfile-ast";
import type { Span } from "../../types.ts";
import { type LinePart, linesOfFile } from "./lined-text.ts";
import type { DocumentBlock, DocumentParts, DocumentVariable } from "./part.ts";

/** What is run while an image is made, or when it starts. */
const running: ReadonlySet<string> = new Set(["RUN", "CMD", "ENTRYPOINT"]);

const LONGEST = 100_000;
const MOST_HERE_DOCUMENTS = 200;

type Range = NonNullable<ReturnType<Instruction["getArgumentsRange"]>>;

/** The commands of a Dockerfile, in either form, and the variables that it sets for them. */
export function readDockerfile(text: string): DocumentParts {
  // Its parser takes ever longer for more of them; who writes a Dockerfile has a few.
  if (text.length > LONGEST || text.split("<<").length > MOST_HERE_DOCUMENTS)
    return {
      blocks: [{ language: "other", span: [0, text.length], lines: [[0, text.length]], foreign: true }],
      passages: [],
      comments: [],
    };
  const starts = lineStarts(text);
  const spanOf = ({ start, end }: Range): Span => [
    (starts[start.line] ?? 0) + start.character,
    (starts[end.line] ?? 0) + end.character,
  ];
  const file = DockerfileParser.parse(text);
  const blocks = file
    .getInstructions()
    .flatMap((one) => (running.has(one.getKeyword()) ? blockOf(one, text, spanOf) : []));
  const set = [
    ...file.getENVs().flatMap((one) => one.getProperties()),
    ...file.getARGs().map((one) => one.getProperty()),
  ];
  return {
    blocks,
    passages: [],
    comments: file.getComments().map((one) => spanOf(one.getRange())),
    variables: set.flatMap((one) => variableOf(one, spanOf)),
    closed: true,
  };
}

/** Where each line begins, as positions of its parser count them. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n?|\n/g)].map((found) => found.index + found[0].length)];
}

function variableOf(property: Property | null, spanOf: (range: Range) => Span): readonly DocumentVariable[] {
  const value = property?.getValue();
  if (!property || value === null || value === undefined) return [];
  return [{ name: property.getName(), at: spanOf(property.getRange())[0], value }];
}

function blockOf(
  instruction: Instruction,
  text: string,
  spanOf: (range: Range) => Span,
): readonly DocumentBlock[] {
  const [first, last] = [instruction.getArguments().at(0), instruction.getArguments().at(-1)];
  if (!first || !last) return [];
  const span: Span = [spanOf(first.getRange())[0], spanOf(last.getRange())[1]];
  if (instruction instanceof JSONInstruction && instruction.getClosingBracket()) {
    const words = instruction.getJSONStrings().map((one) => spanOf(one.getRange()));
    return [{ language: "shell", span, lines: [span], parts: [asWords(text, span, words)] }];
  }
  const lines = linesIn(text, span);
  return [{ language: "shell", span, lines, parts: linesOfFile(text, lines) }];
}

/** The strings of an exec form, which a shell would write alike; nothing else of it is a word. */
function asWords(text: string, [start, end]: Span, words: readonly Span[]): LinePart {
  let [made, at] = ["", start];
  for (const [from, to] of words) {
    made += " ".repeat(from - at) + text.slice(from, to).replace(/[\r\n]/g, " ");
    at = to;
  }
  return { from: start, text: made + " ".repeat(Math.max(0, end - at)) };
}

/** Within an instruction Docker passes over lines that are empty or a comment. */
function linesIn(text: string, [start, end]: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const next = text.indexOf("\n", at);
    const stop = next < 0 || next > end ? end : next;
    const line = text.slice(at, stop);
    if (lines.length === 0 || !/^\s*(?:#|$)/.test(line))
      lines.push([at, line.endsWith("\r") ? stop - 1 : stop]);
    at = stop + 1;
  }
  return lines;
}
