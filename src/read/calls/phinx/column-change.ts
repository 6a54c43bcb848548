import { optionOf } from "../../code/call-arguments.ts";
import { truth, type Value } from "../../code/value.ts";
import { type PhinxRelease, phinxDefault, phinxName, phinxType } from "./grammar.ts";

/** getChangeColumnInstructions of PostgresAdapter.php, of a column that does not count. */
export function phinxColumnChange(
  name: string,
  type: string,
  options: Value | undefined,
  release: PhinxRelease,
): readonly string[] {
  const quoted = phinxName(name);
  const column = `ALTER COLUMN ${quoted}`;
  const nullable = optionOf(options, "null");
  const isNull = nullable ? truth(nullable) === true : release >= 13;
  const [made] = phinxDefault(options, type);
  return [
    ...(type === "boolean" ? [`${column} DROP DEFAULT`] : []),
    `${column} TYPE ${phinxType(type, options)}${castOf(type, quoted)}`,
    ...(release >= 13 ? [`${column} DROP IDENTITY IF EXISTS`] : []),
    `${column} ${isNull ? "DROP" : "SET"} NOT NULL`,
    made === undefined ? `${column} DROP DEFAULT` : `${column} SET ${made}`,
  ];
}

function castOf(type: string, quoted: string): string {
  if (/^(?:small|big)?integer$/.test(type)) return ` USING (${quoted}::bigint)`;
  if (type === "uuid") return ` USING (${quoted}::uuid)`;
  return type === "boolean"
    ? ` USING (CASE WHEN ${quoted} IS NULL THEN NULL WHEN ${quoted}::int=0 THEN FALSE ELSE TRUE END)`
    : "";
}
