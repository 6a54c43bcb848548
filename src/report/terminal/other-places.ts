import type { Finding } from "../../types.ts";
import { line } from "../escape/terminal.ts";
import { placeText } from "../order.ts";
import { wrap } from "../prose.ts";
import type { Sheet } from "./sheet.ts";

/** Where else the first one's advice holds. */
export function otherRows(others: readonly Finding[], { paint, measure }: Sheet): readonly string[] {
  if (others.length === 0) return [];
  const rows = others.flatMap((other) =>
    wrap(line(`${placeText(other)}: ${other.message}`), measure - 6).map((row, at) =>
      at === 0 ? `    ${row}` : `      ${row}`,
    ),
  );
  return [`  ${paint.bold(`the same ${others.length} more times:`)}`, ...rows];
}
