import type { Fix, MarkerTrouble, SourceFile, Span } from "../../types.ts";

/** A marker its tool does not read, where nothing but the author can put it right. */
export function trouble(
  span: Span,
  message: string,
  why: string,
  instead: string,
  fix?: Fix | null,
): MarkerTrouble {
  return { span, message, why, instead, ...(fix ? { fix } : {}) };
}

/** Replaces a marker by the one the tool reads. `safe` only where the file then runs statement by statement. */
export function rewrite(file: SourceFile, span: Span, text: string, safe: boolean): Fix {
  return { title: `Write the marker as \`${text.trim()}\``, safe, edits: [{ file, span, text }] };
}
