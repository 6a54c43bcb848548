import { withBlocks } from "../print/blocks.ts";
import type { Agreement } from "./agreement.ts";
import type { UseAgreement } from "./use-agreement.ts";

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

export function page(rows: readonly string[], use: string): string {
  const head = [
    "| PostgreSQL | same plan | share | btree, predicted/actual | hash, GIN, BRIN, GiST |",
    "| --- | --- | --- | --- | --- |",
  ];
  const used = [
    "| PostgreSQL | shapes planned | pairs of shape and index that differ | in a thousand |",
    "| --- | --- | --- | --- |",
    use,
  ];
  return withBlocks(place, { agreement: [...head, ...rows].join("\n"), use: used.join("\n") });
}
