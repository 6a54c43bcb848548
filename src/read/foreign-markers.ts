import type { MarkerTrouble, Span } from "../types.ts";
import { tools } from "./registry.ts";
import type { Part, Tool } from "./tool.ts";

/** Opt-out markers of other tools: the author thinks they work, and this tool reads them as comments. */
export function foreignMarkers(
  own: Tool,
  parts: readonly Part[],
): ReadonlyMap<Part, readonly MarkerTrouble[]> {
  const files = new Map<string, MarkedFile>();
  for (const part of parts) {
    const file = files.get(part.file.path);
    if (file) file.parts.push(part);
    else files.set(part.file.path, { text: part.file.text, parts: [part] });
  }
  const found = new Map<Part, MarkerTrouble[]>();
  const rivals = tools.filter((tool) => tool !== own);
  const others = rivals.flatMap((tool) => tool.optOut.map((marker) => ({ tool, marker })));
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
    const [holder] = file.parts;
    // What its own markers part is read as its author has meant it.
    const strange = holder && isWhole(file) && !found.has(holder) ? rivals : [];
    for (const tool of strange) {
      const [span] = tool.sections ? spansOf(tool.sections, file.text) : none;
      if (!span || !holder || found.has(holder)) continue;
      found.set(holder, [describeSection(own, tool, file.text.slice(...span).trim(), span, holder)]);
    }
  }
  return found;
}

/** Whether the parts of a file begin and end at other lines than its own. */
function isWhole({ parts, text }: MarkedFile): boolean {
  return parts.length === 1 && (parts[0]?.span[1] ?? 0) - (parts[0]?.span[0] ?? 0) >= text.trim().length;
}

interface MarkedFile {
  readonly text: string;
  readonly parts: Part[];
}

function describeSection(own: Tool, other: Tool, marker: string, span: Span, part: Part): MarkerTrouble {
  return {
    span,
    message: `\`${marker}\` is a marker of ${other.name}, and ${own.name} does not read it`,
    why: `to ${own.name} the line is a comment: it runs the file as a whole, the way back too where one stands in it`,
    instead: `take the markers out, and keep the way back in ${part.rollback.where}`,
  };
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
