import type { Session } from "../../postgres/server.ts";
import { quoteIdentifier } from "../../sql/grammar/name.ts";
import { addedBy } from "../rows/later/added-columns.ts";
import { attempt } from "../sending/apply.ts";
import type { VersionUnderTest } from "../version-under-test.ts";
import type { Sides } from "./before-after.ts";
import type { CatalogIndex } from "./indexes.ts";

/** So many columns are counted. */
const MOST = 8;
/** Rows from before a column came are about nineteen of twenty here. */
const LEAST_SHARE = 0.9;
const LONGEST_VALUE = 40;

/**
 * A column that a migration has added holds the same in nearly every made-up row, as after ADD COLUMN; in production it is
 * filled by and by. What is said of an index that holds it is said of such rows, one sentence for each column.
 */
export async function sparseColumns(
  subject: Pick<VersionUnderTest, "added" | "up" | "limit">,
  { after, fresh, tables }: Pick<Sides, "after" | "fresh" | "tables">,
): Promise<readonly string[]> {
  if (tables === null || tables.alike) return [];
  const there = [...tables.filled, ...tables.made];
  const names = [...subject.added, ...addedBy(subject.up)].map(({ table, column }) => ({ table, column }));
  const held = new Map<string, { readonly index: CatalogIndex; readonly column: string }>();
  for (const index of fresh.filter((each) => each.name === each.root && there.includes(each.table)))
    for (const { table, column } of names)
      if (isOf(index, table.name) && holds(index, column))
        held.set(`${index.table}.${column}`, { index, column });
  const counted = [...held.values()].slice(0, MOST);
  subject.limit("added columns of new indexes counted", counted.length, held.size);
  const said: string[] = [];
  for (const { index, column } of counted) said.push(...(await told(after, index, column)));
  return said;
}

function isOf({ table }: CatalogIndex, name: string): boolean {
  return table === quoteIdentifier(name) || table.endsWith(`.${quoteIdentifier(name)}`);
}

function holds({ keys, included, within }: CatalogIndex, column: string): boolean {
  const written = quoteIdentifier(column);
  const named = keys.flatMap(({ expression, columns }) => [expression, ...columns]);
  return [...named, ...included].includes(written) || within.includes(column);
}

async function told(session: Session, index: CatalogIndex, column: string): Promise<readonly string[]> {
  const { name, table } = index;
  const written = quoteIdentifier(column);
  const said: string[] = [];
  await attempt(async () => {
    const { rows } = await session.extended(
      `SELECT left(${written}::text, ${LONGEST_VALUE}) AS value, count(*) / sum(count(*)) OVER () AS share FROM ${table}
       GROUP BY 1 ORDER BY 2 DESC LIMIT 1`,
    );
    const [most] = rows;
    const share = Number(most?.share ?? 0);
    if (!most || share < LEAST_SHARE) return;
    const value = most.value === null ? "NULL" : `'${String(most.value)}'`;
    said.push(
      `${Math.round(share * 100)} % of the rows of ${table} have ${value} in ${written} here, which a migration has added: the size, the use and the price of ${name} are those of such rows`,
    );
  });
  return said;
}
