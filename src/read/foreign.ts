import type { MarkerTrouble, Span } from "../types.ts";
import { tools } from "./registry.ts";
import type { Part, Tool } from "./tool.ts";

/** Opt-out markers of other tools: the author thinks they work, and this tool reads them as comments. */
export function foreignMarkers(
  own: Tool,
  parts: readonly Part[],
): ReadonlyMap<Part, readonly MarkerTrouble[]> {
  const found = new Map<Part, MarkerTrouble[]>();
  for (const { text } of new Set(parts.map((part) => part.file))) {
    const sharing = parts.filter((part) => part.file.text === text);
    const mine = own.optOut.flatMap((marker) => spansOf(marker, text));
    for (const other of tools) {
      if (other === own) continue;
      for (const span of other.optOut.flatMap((marker) => spansOf(marker, text))) {
        if (mine.some((one) => one[0] < span[1] && span[0] < one[1])) continue;
        const holder =
          sharing.find((part) => part.span[0] <= span[0] && span[0] < part.span[1]) ?? sharing[0];
        if (!holder) continue;
        const list = found.get(holder) ?? [];
        list.push(describe(own, other, text.slice(...span).trim(), span, holder));
        found.set(holder, list);
      }
    }
  }
  return found;
}

function spansOf(marker: RegExp, text: string): readonly Span[] {
  return [...text.matchAll(marker)].map(
    (match) => [match.index, match.index + match[0].trimEnd().length] as const,
  );
}

function describe(own: Tool, other: Tool, marker: string, span: Span, part: Part): MarkerTrouble {
  return {
    span,
    message: `\`${marker}\` is a marker of ${other.name}, and ${own.name} does not read it`,
    why: `to ${own.name} the line is a comment: it changes nothing about how the file is sent`,
    instead: part.advice.alone,
  };
}
