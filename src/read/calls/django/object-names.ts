import { md5 } from "../../../text/md5.ts";

const LONGEST = 63;

export function djangoQuoted(name: string): string {
  return name.startsWith('"') && name.endsWith('"') ? name : `"${name.replaceAll('"', '""')}"`;
}

/** django/db/backends/base/schema.py, _create_index_name: the digest is of all names without anything between them. */
export function digestName(table: string, columns: readonly string[], suffix = ""): string {
  const of = table.split(".").at(-1)?.replaceAll('"', "") ?? table;
  const digest = `${md5([of, ...columns].join("")).slice(0, 8)}${suffix}`;
  const whole = `${of}_${columns.join("_")}_${digest}`;
  if (whole.length <= LONGEST) return whole;
  const end = digest.length > LONGEST / 3 ? digest.slice(0, LONGEST / 3) : digest;
  const room = Math.floor((LONGEST - end.length) / 2) - 1;
  const cut = `${of.slice(0, room)}_${columns.join("_").slice(0, room)}_${end}`;
  return /^[_\d]/.test(cut) ? `D${cut.slice(0, -1)}` : cut;
}

/** django/db/backends/utils.py, truncate_name: a table's name that is too long ends in a digest. */
export function tableNameIn(name: string): string {
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 4)}${md5(name).slice(0, 4)}`;
}
