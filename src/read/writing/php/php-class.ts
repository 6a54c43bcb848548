import type { CodeEdit, Span } from "../../../types.ts";
import type { CodeFunction, CodeModule } from "../../code/syntax.ts";
import type { ClassValue } from "../../code/value.ts";
import { bodyWritten, linesAbove, linesAt, linesBehind } from "../code-text.ts";

interface ClassText {
  readonly text: string;
  readonly comments: readonly Span[];
  readonly made: ClassValue;
}

/** A member at the top of a class; null where it has no other. */
export function firstMember({ text, comments, made }: ClassText, member: string): readonly CodeEdit[] | null {
  const [first] = made.made.body;
  return first ? [linesAbove({ text, place: first.span[0], comments }, `${member}\n\n`)] : null;
}

/** A method as PHP writes it. */
export function phpMethod(signature: string, lines: string): string {
  return `${signature}\n{\n${lines ? `${linesAt(lines, "    ")}\n` : ""}}`;
}

/** The way back in the method that is there for it, or in one behind the way up; `change` becomes `up` for that. */
export function phpBack(
  text: string,
  {
    forward,
    down,
    signature,
  }: { readonly forward: CodeFunction; readonly down: CodeFunction | null; readonly signature: string },
) {
  return (lines: string): readonly CodeEdit[] => {
    if (down) return bodyWritten(text, down, lines);
    const [start, end] = forward.span;
    const named = /^[^(]*?\bfunction\s+change(?=\s*\()/.exec(text.slice(start, end));
    const name: readonly CodeEdit[] = named
      ? [{ span: [start + named[0].length - "change".length, start + named[0].length], text: "up" }]
      : [];
    return [...name, linesBehind(text, forward.span, phpMethod(signature, lines))];
  };
}

/** `use` of a class that what is written calls by its last name; nothing where the file has it. */
export function using(text: string, { body }: CodeModule, path: string): readonly CodeEdit[] {
  const imports = body.filter((node) => node.kind === "import");
  if (imports.some((node) => node.kind === "import" && node.path === path)) return [];
  const last = imports.at(-1);
  if (!last) return [];
  const end = text.indexOf("\n", last.span[1]);
  return end < 0 ? [] : [{ span: [end, end], text: `\nuse ${path};` }];
}
