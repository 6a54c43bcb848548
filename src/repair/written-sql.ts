import type { Writing } from "../types.ts";
import type { Piece } from "./piece.ts";
import { betweenStatements } from "./separators.ts";
import { ofTheSession } from "./settings.ts";

/** Statements as a file of the tool has them. */
export function writtenSql(pieces: readonly Piece[], { separator, leaving }: Writing): string {
  // A COMMIT of the file's own has left the tool's transaction already.
  let isLeft = leaving === undefined;
  let isOpen = false;
  const between = (at: number, lead: string): string =>
    separator === undefined ? `;${pieces[at - 1]?.trail ?? ""}${lead}` : betweenStatements(separator, lead);
  const statements = pieces.map(({ lead, sql, outside, border: edge }, at) => {
    const left = outside && !isLeft ? leaving : "";
    if (outside || edge === "end") isLeft = true;
    if (edge !== null) isOpen = edge === "begin";
    const own = leaving !== undefined && isLeft && !isOpen ? ofTheSession(sql) : sql;
    return `${at === 0 ? lead.replace(/^(?:\r?\n)+/, "") : between(at, lead)}${left}${own}`;
  });
  return statements.length === 0 ? "" : `${statements.join("")};${pieces.at(-1)?.trail ?? ""}`;
}
