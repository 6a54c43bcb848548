import { isSetting, type Piece, pieceOf } from "./piece.ts";

const begin: Piece = pieceOf({ sql: "BEGIN" }, "\n");
const commit: Piece = pieceOf({ sql: "COMMIT" }, "\n");

/** The file's own transactions, ended before what may run in none, or not in theirs, and begun again behind it. */
export function outOfTransactions(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let isOpen = false;
  for (const piece of pieces) {
    if (isOpen && (piece.outside || piece.apart)) {
      out.push(commit, ...(piece.outside ? [piece, begin] : [begin, piece]));
      continue;
    }
    if (piece.border !== null) isOpen = piece.border === "begin";
    out.push(piece);
  }
  return withoutEmpty(out);
}

/** A transaction with nothing in it says nothing; the comments above it stay above what comes next. */
function withoutEmpty(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let kept = "";
  for (const piece of pieces) {
    const from = piece.border === "end" ? out.findLastIndex((one) => !isSetting(one)) : -1;
    const opener = out[from];
    // Settings in it go with it: they were for what stood there.
    if (opener?.border === "begin") {
      out.splice(from);
      kept = opener.lead + (piece.lead.trim() === "" ? "" : piece.lead);
      continue;
    }
    out.push(kept === "" ? piece : { ...piece, lead: joined(kept, piece.lead) });
    kept = "";
  }
  return out;
}

/** One blank line at most where a statement has gone. */
function joined(above: string, lead: string): string {
  return (above + lead).replace(/\n(?:[^\S\n]*\n){2,}/g, "\n\n");
}
