import type { Span } from "../../types.ts";
import { type Line, linesOf } from "../text/lines.ts";
import type { LinePart } from "./lined-text.ts";
import { shellName, shellParts } from "./make-text.ts";
import type { DocumentBlock, DocumentParts, DocumentVariable } from "./part.ts";

/**
 * The recipes of a Makefile, each rule's together, without what tells make how to run them (POSIX, make: "@", "-" and "+" before
 * a command): lines that begin with a tab, what stands behind the semicolon of a rule, and what `define` keeps for one.
 */
export function readMakefile(text: string): DocumentParts {
  const reader = new MakefileReader();
  for (const line of linesOf(text)) reader.read(line);
  reader.close();
  return { ...reader.parts, closed: true };
}

/** GNU make, "Setting Variables"; `!=` runs a command for its value. */
const assignment =
  /^\s*(?:export\s+|override\s+|private\s+)*([\w.-]+)\s*(?:::?:?|\?|\+)?=\s*(.*?)\s*(?:\s#.*)?$/;
const definition = /^\s*(?:override\s+|export\s+)*define\b/;

class MakefileReader {
  readonly parts = {
    blocks: [] as DocumentBlock[],
    passages: [] as const,
    comments: [] as Span[],
    variables: [] as DocumentVariable[],
  };
  #recipe: { lines: Span[]; parts: LinePart[] } = { lines: [], parts: [] };
  /** The line before ends in a backslash. */
  #goesOn: "recipe" | "other" | null = null;
  #defining = false;
  #value: { name: string; at: number; text: string } | null = null;

  read({ text, span: [start, end] }: Line): void {
    const goesOn = this.#goesOn;
    this.#goesOn = text.endsWith("\\") ? (goesOn ?? (text.startsWith("\t") ? "recipe" : "other")) : null;
    if (goesOn === "recipe") this.#command(text, start, text.startsWith("\t") ? 1 : 0);
    else if (goesOn === "other") this.#continued(text);
    else if (this.#defining && /^\s*endef\b/.test(text)) {
      this.#defining = false;
      this.close();
    } else if (this.#defining || text.startsWith("\t")) this.#command(text, start, prefixOf(text));
    else if (text.trim() !== "") {
      this.close();
      this.#other(text, [start, end]);
    }
    if (this.#goesOn === null) this.#endValue();
  }

  #other(text: string, span: Span): void {
    if (text.trimStart().startsWith("#")) {
      this.parts.comments.push(span);
      return;
    }
    this.#defining = definition.test(text);
    const [, name, value = ""] = this.#defining ? [] : (assignment.exec(text) ?? []);
    if (name !== undefined) this.#value = { name, at: span[0], text: value };
    else if (!this.#defining) this.#rule(text, span[0]);
  }

  /** `target: needs ; command`. */
  #rule(text: string, start: number): void {
    const colon = text.indexOf(":");
    const at = colon < 0 ? -1 : text.indexOf(";", colon);
    if (at < 0) return;
    this.#command(text, start, at + 1 + prefixOf(text.slice(at + 1), /^[\s@+-]*/));
    if (text.endsWith("\\")) this.#goesOn = "recipe";
  }

  #command(text: string, start: number, prefix: number): void {
    this.#recipe.lines.push([start + prefix, start + text.length]);
    this.#recipe.parts.push(...shellParts(text.slice(prefix), start + prefix));
  }

  #continued(text: string): void {
    if (this.#value) this.#value.text = `${this.#value.text.replace(/\\$/, "")} ${text.trim()}`;
  }

  #endValue(): void {
    if (!this.#value) return;
    const { name, at, text } = this.#value;
    const value = shellParts(text, at)
      .map((part) => part.text)
      .join("");
    this.parts.variables.push({ name: shellName(name), at, value });
    this.#value = null;
  }

  close(): void {
    const { lines, parts } = this.#recipe;
    const [first, last] = [lines[0], lines.at(-1)];
    if (first && last) this.parts.blocks.push({ language: "shell", span: [first[0], last[1]], lines, parts });
    this.#recipe = { lines: [], parts: [] };
  }
}

function prefixOf(text: string, prefix = /^\t?[\s@+-]*/): number {
  return prefix.exec(text)?.[0].length ?? 0;
}
