import { withBlocks } from "../print/blocks.ts";
import type { Agreement } from "./agreement.ts";
import type { UseAgreement } from "./use-agreement.ts";
import { indexes, queries } from "./world.ts";

export const place = "src/prove/README.md";
/** So many that a sample of them is all of them: then statistics are the same every time. */
export const ORDERS = 30_000;

/** One row of the page's table. */
export function row(major: number, { pairs, same, sizes }: Agreement): string {
  const share = ((100 * same) / pairs).toFixed(1);
  const ratios = (names: readonly string[]): string => {
    const found = names.map((name) => sizes[name] ?? Number.NaN);
    return `${Math.min(...found).toFixed(2)}–${Math.max(...found).toFixed(2)}`;
  };
  return `| ${major} | ${same} of ${pairs} | ${share} % | ${ratios(btrees)} | ${ratios(others)} |`;
}

const btrees = [
  "customers_email",
  "customers_lower",
  "orders_customer",
  "orders_open",
  "orders_status",
  "events_order",
];
const others = [
  "orders_number",
  "orders_tags",
  "orders_details",
  "orders_words",
  "orders_placed",
  "orders_span",
];

/** What of an exported workload is planned, and how often the use of an index is another than where it is built. */
export function useRow(major: number, { shapes, unplanned, pairs, wrong }: UseAgreement): string {
  const often = ((1000 * wrong.length) / pairs).toFixed(1);
  return `| ${major} | ${shapes - unplanned.length} of ${shapes} | ${wrong.length} of ${pairs} | ${often} |`;
}

/** How large the sample is that a row of the first table counts. */
export function agreementSample(): string {
  return `${queries(ORDERS).length} queries, each with each of ${Object.keys(indexes).length} indexes as the new one, over ${ORDERS.toLocaleString("en")} orders`;
}

/** The same of the second. */
export function useSample({ shapes, pairs }: Pick<UseAgreement, "shapes" | "pairs">): string {
  return `${shapes} shapes of query, each with each of ${pairs / shapes} indexes, over ${ORDERS.toLocaleString("en")} orders`;
}

export function page(rows: readonly string[], found: UseAgreement, major: number): string {
  const head = [
    "| PostgreSQL | same plan | share | btree, predicted/actual | hash, GIN, BRIN, GiST |",
    "| --- | --- | --- | --- | --- |",
  ];
  const used = [
    "| PostgreSQL | shapes planned | pairs of shape and index that differ | in a thousand |",
    "| --- | --- | --- | --- |",
    useRow(major, found),
  ];
  return withBlocks(place, {
    agreement: [...head, ...rows, "", `Of each version: ${agreementSample()}.`].join("\n"),
    use: [...used, "", `Of ${useSample(found)}.`].join("\n"),
  });
}
