import type { ElementContent } from "hast";
import { s } from "hastscript";
import { duration } from "../proof/words.ts";
import { framed, linear, named, plot } from "./scale.ts";

/** A time before and during something, in milliseconds. */
export interface Bar {
  readonly label: string;
  readonly who: string;
  readonly from: number;
  readonly to: number;
}

const LONGEST_LABEL = 34;

export function bars(rows: readonly Bar[], label: string): ElementContent {
  const scale = linear(Math.max(1, ...rows.flatMap(({ from, to }) => [from, to])));
  const drawn = rows.map((row) => [
    s("title", {}, `${row.label}, ${row.who}: ${duration(row.from)} before, ${duration(row.to)} during`),
    s("text", { className: ["name"], x: 0, y: 13 }, named(row.label, LONGEST_LABEL)),
    s("text", { className: ["who"], x: 0, y: 27 }, row.who),
    bar("before", row.from, 6),
    bar("during", row.to, 15),
    s("text", { className: ["value"], x: scale.at(Math.max(row.from, row.to)) + 6, y: 20 }, duration(row.to)),
  ]);
  return framed(label, scale, drawn);

  function bar(kind: string, value: number, y: number): ElementContent {
    const width = Math.max(1, scale.at(value) - plot.label);
    return s("rect", { className: [kind], x: plot.label, y, width, height: kind === "before" ? 6 : 11 });
  }
}
