import { withBlocks } from "../print/blocks.ts";
import type { Agreement } from "./agreement.ts";

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

export function page(rows: readonly string[]): string {
  const head = [
    "| PostgreSQL | same plan | share | btree, predicted/actual | hash, GIN, BRIN, GiST |",
    "| --- | --- | --- | --- | --- |",
  ];
  return withBlocks(place, { agreement: [...head, ...rows].join("\n") });
}
