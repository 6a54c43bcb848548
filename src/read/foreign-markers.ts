import type { MarkerTrouble, Span } from "../types.ts";
import { tools } from "./registry.ts";
import type { Part, Tool } from "./tool.ts";

/** Opt-out markers of other tools: the author thinks they work, and this tool reads them as comments. */
export function foreignMarkers(
  own: Tool,
  parts: readonly Part[],
): ReadonlyMap<Part, readonly MarkerTrouble[]> {
  const files = new Map<string, { readonly text: string; readonly parts: Part[] }>();
  for (const part of parts) {
    const file = files.get(part.file.path);
    if (file) file.parts.push(part);
    else files.set(part.file.path, { text: part.file.text, parts: [part] });
  }
  const found = new Map<Part, MarkerTrouble[]>();
  const others = tools.flatMap((tool) =>
    tool === own ? [] : tool.optOut.map((marker) => ({ tool, marker })),
  );
  for (const file of files.values()) {
    const mine = own.optOut.flatMap((marker) => spansOf(marker, file.text));
    for (const { tool, marker } of others) {
      for (const span of spansOf(marker, file.text)) {
        if (mine.some((one) => one[0] < span[1] && span[0] < one[1])) continue;
        // A marker above the first section counts for the first.
        const within = file.parts.find((part) => part.span[0] <= span[0] && span[0] < part.span[1]);
        const holder = within ?? file.parts[0];
        if (!holder) continue;
        const list = found.get(holder) ?? [];
        list.push(describe(own, tool, file.text.slice(...span).trim(), span, holder));
        found.set(holder, list);
      }
    }
  }
  return found;
}

const none: readonly Span[] = [];

function spansOf(marker: RegExp, text: string): readonly Span[] {
  // Nearly no file has any, and matchAll copies the expression before it looks.
  if (text.search(marker) < 0) return none;
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
