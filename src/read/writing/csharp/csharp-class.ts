import type { CodeEdit } from "../../../types.ts";
import type { CodeFunction } from "../../code/syntax.ts";
import { bodyWritten, linesAt, linesBehind } from "../code-text.ts";

/** A method as C# writes it. */
export function csharpMethod(signature: string, lines: string): string {
  return `${signature}\n{\n${lines ? `${linesAt(lines, "    ")}\n` : ""}}`;
}

interface CsharpWays {
  readonly text: string;
  readonly up: CodeFunction;
  /** The way back that is there; it sends nothing so far. */
  readonly down: CodeFunction | null;
  readonly signature: string;
}

/** The way back in the method that is there for it, or in one behind the way up. */
export function csharpBack({ text, up, down, signature }: CsharpWays) {
  return (lines: string): readonly CodeEdit[] =>
    down ? bodyWritten(text, down, lines) : [linesBehind(text, up.span, csharpMethod(signature, lines))];
}

/** A `using` that the file lacks, above its first one. */
export function usingNamespace(text: string, path: string): readonly CodeEdit[] {
  const all = [...text.matchAll(/^using (?:static )?([\w.]+);/gm)];
  if (all.some(([, name]) => name === path)) return [];
  const at = all[0]?.index ?? (text.startsWith("\uFEFF") ? 1 : 0);
  return [{ span: [at, at], text: `using ${path};\n` }];
}

/** A file with one class, in the namespace of another file and as that writes it. */
export function csharpFile(like: string, usings: readonly string[], classText: string): string {
  const [, name, end] = /^namespace\s+([\w.]+)\s*(;|\{|$)/m.exec(like) ?? [];
  const head = usings.map((path) => `using ${path};`).join("\n");
  if (name === undefined) return `${head}\n\n${classText}\n`;
  return end === ";"
    ? `${head}\n\nnamespace ${name};\n\n${classText}\n`
    : `${head}\n\nnamespace ${name}\n{\n${linesAt(classText, "    ")}\n}\n`;
}
