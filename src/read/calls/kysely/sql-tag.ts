import { isGiven, itemsOf, NotKnown, sqlTextOf, textOf } from "../../code/call-arguments.ts";
import type { Host } from "../../code/host.ts";
import { type CodeCall, handle, knownText, textValue, type Value } from "../../code/value.ts";
import {
  KyselySql,
  literalSql,
  piecesOf,
  quotedIdentifier,
  quoteParts,
  type SqlPiece,
  templateSql,
} from "./raw-sql.ts";

const text = (sql: string): SqlPiece => ({ text: textValue(sql) });

/** `sql.ref`, `sql.raw` and the like (raw-builder/sql.ts). */
function piecesBy(name: string, { arguments: given }: CodeCall): readonly SqlPiece[] | null {
  const [first, second] = given;
  switch (name) {
    case "raw":
      return [{ text: sqlTextOf(first, "the SQL") }];
    case "ref":
    case "table":
      return [text(quoteParts(textOf(first, "a name")))];
    case "id":
      return [text(given.map((part) => quotedIdentifier(textOf(part, "a name"))).join("."))];
    case "lit":
    case "literal":
      return [text(literalSql(first))];
    case "val":
    case "value":
      return first ? piecesOf(first) : null;
    case "join": {
      const between = second ? piecesOf(second) : [text(", ")];
      return itemsOf(first, "the list").flatMap((item, at) =>
        at === 0 ? piecesOf(item) : [...between, ...piecesOf(item)],
      );
    }
    default:
      return null;
  }
}

/** What the package gives; the tag keeps its name, from wherever a file takes it. */
export const kyselyHost: Host = {
  call: (path, call) => {
    if (path === "require") return { kind: "reference", path: knownText(call.arguments[0]) ?? "module" };
    if (/(?:^|\.)sql`$/.test(path)) return handle(templateSql(call.arguments[1]));
    if (/(?:^|\.)CompiledQuery\.raw$/.test(path)) return rawQuery(call);
    const name = /(?:^|\.)sql\.(\w+)$/.exec(path)?.[1];
    const pieces = name === undefined ? null : piecesBy(name, call);
    return pieces && handle(new KyselySql(pieces));
  },
};

function rawQuery({ arguments: [given, values] }: CodeCall): Value {
  const sql = sqlTextOf(given, "the SQL");
  if (isGiven(values) && /\$\d/.test(sql.text)) throw new NotKnown("what is filled into the SQL is not read");
  return handle(new KyselySql([{ text: sql }]));
}
