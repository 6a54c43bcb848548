import type { SourceFile, Span } from "../../types.ts";
import { coveredBy } from "./covered-places.ts";
import type { DocumentParts } from "./part.ts";
import type { ScriptSendings, UnknownSending } from "./shell/script-sendings.ts";
import { indexCommandsIn } from "./shell/unsent-sql.ts";

/** What of a document shows SQL about an index, or sends what nobody here knows, and is read by nobody. */
export function unsentIn(
  { text }: SourceFile,
  { blocks, comments, closed }: DocumentParts,
  { sendings, unknown }: ScriptSendings,
): readonly UnknownSending[] {
  const isSent = coveredBy(sendings.flatMap(({ span, pieces }) => pieces ?? [span]));
  // The first one of a block stands for all.
  const foreign = blocks
    .filter((block) => block.foreign)
    .flatMap(({ span }) => shownIn(text, span).slice(0, 1));
  const isKnown = coveredBy([...comments, ...blocks.map(({ span }) => span)]);
  const outside = closed ? shownIn(text, [0, text.length]).filter(({ span }) => !isKnown(span[0])) : [];
  const all = [...unknown, ...foreign, ...outside].sort((a, b) => a.span[0] - b.span[0]);
  return all.filter(({ span, shows }) => !shows || !isSent(span[0]));
}

function shownIn(text: string, span: Span): readonly UnknownSending[] {
  const message = "SQL about an index in a language that is not read";
  return indexCommandsIn(text.slice(...span)).map(([from, to]) => ({
    span: [span[0] + from, span[0] + to],
    message,
    shows: true,
  }));
}
