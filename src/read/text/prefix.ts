import type { MarkerTrouble, SourceFile } from "../../types.ts";
import { linesOf } from "./lines.ts";
import { rewrite, trouble } from "./trouble.ts";

/** A marker that its tool compares with the very first characters of the file. */
export function prefixTroubles(
  file: SourceFile,
  tool: string,
  marker: string,
  looks: RegExp,
): readonly MarkerTrouble[] {
  if (file.text.startsWith(marker) || !/trans/i.test(file.text)) return [];
  const line = linesOf(file.text).find((one) => looks.test(one.text));
  if (!line) return [];
  const before = file.text.slice(0, line.span[0]);
  const reason =
    before.trim() !== ""
      ? "there is text before it"
      : file.text.startsWith("\uFEFF")
        ? "the file starts with a byte order mark"
        : "it is not spelled exactly so, or white space comes before it";
  return [
    trouble(
      line.span,
      `${tool} does not read \`${line.text.replace("\uFEFF", "").trim()}\`: ${reason}`,
      `${tool} looks only at the first characters of the file, which must be \`${marker}\`; the file runs in a transaction`,
      `make \`${marker}\` the first characters of the file, above any other comment`,
      before === "" ? rewrite(file, line.span, marker, false) : null,
    ),
  ];
}
