import { isSetting, type Piece, upperWords } from "./piece.ts";

/** A setting that is set twice in a row is set once, and one that holds already is not set again. */
export function settled(pieces: readonly Piece[]): readonly Piece[] {
  const values = new Map<string, string>();
  return pieces.flatMap((piece, at) => {
    const own = valueIn(piece);
    if (!own) {
      // A transaction's own settings end with it, and RESET takes back what nobody here knows.
      if (piece.border !== null || isSetting(piece)) values.clear();
      return [piece];
    }
    const next = pieces[at + 1];
    const later = next && valueIn(next);
    const isBare = piece.lead.trim() === "";
    if (isBare && values.get(own.name) === own.value) return [];
    values.set(own.name, own.value);
    return isBare && later?.name === own.name ? [] : [piece];
  });
}

/** A timeout of a transaction stands before what it is to bound: a lock that is waited for before has none. */
export function timeoutFirst(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex(
    ({ sql, lead }) => lead.trim() === "" && /^SET\s+LOCAL\s+lock_timeout\b/i.test(sql),
  );
  const before = pieces.slice(0, Math.max(at, 0));
  const [first, ...more] = before;
  const own = pieces[at];
  if (!own || !first || before.every(isSetting) || before.some(({ border }) => border !== null))
    return pieces;
  const lead = first.lead.startsWith("\n") ? first.lead : `\n${first.lead}`;
  return [{ ...own, lead: "" }, { ...first, lead }, ...more, ...pieces.slice(at + 1)];
}

/** Outside a transaction a setting has none to last for. */
export function ofTheSession(sql: string): string {
  return sql.replace(/^SET\s+LOCAL\s+(?=lock_timeout\b)/i, "SET ");
}

/** The statements of a file that leaves its tool's transaction; those of its own transactions stay as they are. */
export function outsideSettings(pieces: readonly Piece[]): readonly Piece[] {
  let isOpen = false;
  const all = pieces.map((piece) => {
    if (piece.border !== null) isOpen = piece.border === "begin";
    return isOpen ? piece : { ...piece, sql: ofTheSession(piece.sql) };
  });
  return settled(all);
}

function valueIn(piece: Piece): { readonly name: string; readonly value: string } | null {
  const [first, ...more] = upperWords(piece.sql);
  if (first !== "SET" || !isSetting(piece)) return null;
  const words = more[0] === "LOCAL" || more[0] === "SESSION" ? more.slice(1) : more;
  const scope = more[0] === "LOCAL" ? "LOCAL " : "";
  const sign = words.findIndex((word) => word === "=" || word === "TO");
  return sign < 1
    ? null
    : { name: scope + words.slice(0, sign).join(""), value: words.slice(sign + 1).join(" ") };
}
