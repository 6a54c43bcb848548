import type { BodyStatement, CodeEdit } from "../../../types.ts";
import type { CodeFunction } from "../../code/syntax.ts";
import { bodyWritten, linesAt, linesBehind, statementsIn } from "../code-text.ts";

/** What a function of JavaScript holds; null where it has no braces, or calls what the tool gives it by another name. */
export function javascriptBody(made: CodeFunction, given: string): readonly BodyStatement[] | null {
  const pattern = made.parameters[0]?.pattern;
  const isGiven = pattern?.kind === "name" && pattern.name === given;
  return made.givesLast || !isGiven ? null : statementsIn(made);
}

/** What is called in it is waited for. */
export function awaiting({ asyncAt }: CodeFunction): readonly CodeEdit[] {
  return asyncAt === undefined ? [] : [{ span: [asyncAt, asyncAt], text: "async " }];
}

interface WayBack {
  readonly text: string;
  readonly up: CodeFunction;
  /** The way back that is there; it sends nothing so far. */
  readonly down: CodeFunction | null;
  /** What stands before and behind its lines. */
  readonly frame: readonly [before: string, behind: string];
}

/** Writes the way back, in the function that is there for it or behind the way up. */
export function javascriptBack({ text, up, down, frame }: WayBack) {
  return (lines: string): readonly CodeEdit[] => {
    if (down) return down.givesLast ? [] : [...bodyWritten(text, down, lines), ...awaiting(down)];
    const [before, behind] = frame;
    const way = `${before}\n${linesAt(lines, "  ")}\n${behind}`;
    const end = text[up.span[1]] === ";" || text[up.span[1]] === "," ? up.span[1] + 1 : up.span[1];
    return [linesBehind(text, [up.span[0], end], way)];
  };
}

/** Whether its neighbours are written as CommonJS has it. */
export function isCommonJs(text: string): boolean {
  return /\b(?:module\.)?exports\b/.test(text);
}
