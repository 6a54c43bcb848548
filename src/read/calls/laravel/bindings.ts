import { joined, sliced, type TextValue, textValue } from "../../code/value.ts";

/** PDO reads no placeholder in a quoted text or a comment (ext/pdo/pdo_sql_parser.re). */
const places = /'(?:[^']|'')*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?\?|\?/g;

/** PDO makes `$1` of `?`, and `?` of `??`. */
export function withPlaceholders(sql: TextValue): TextValue {
  if (!sql.text.includes("?")) return sql;
  const parts: TextValue[] = [];
  let [from, count] = [0, 0];
  for (const { 0: found, index } of sql.text.matchAll(places)) {
    if (found !== "?" && found !== "??") continue;
    parts.push(sliced(sql, from, index), textValue(found === "?" ? `$${++count}` : "?"));
    from = index + found.length;
  }
  const made = joined([...parts, sliced(sql, from, sql.text.length)]);
  return sql.holes ? { ...made, holes: true } : made;
}
