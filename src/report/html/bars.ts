import type { ElementContent } from "hast";
import { s } from "hastscript";
import { duration } from "../proof/words.ts";
import { framed, linear, named, plot } from "./scale.ts";

/** A value before and during something, or of one thing beside another. */
export interface Bar {
  readonly label: string;
  readonly who: string;
  readonly from: number;
  readonly to: number;
}

const LONGEST_LABEL = 34;

/** How the values are written, and what the two are called, in words and in the style. */
export interface BarWords {
  readonly inWords: (value: number) => string;
  readonly from: string;
  readonly to: string;
}

const times: BarWords = { inWords: duration, from: "before", to: "during" };

export function bars(rows: readonly Bar[], label: string, words: BarWords = times): ElementContent {
  const { inWords } = words;
  const scale = linear(Math.max(1, ...rows.flatMap(({ from, to }) => [from, to])));
  const drawn = rows.map((row) => [
    s(
      "title",
      {},
      `${row.label}, ${row.who}: ${inWords(row.from)} ${words.from}, ${inWords(row.to)} ${words.to}`,
    ),
    s("text", { className: ["name"], x: 0, y: 13 }, named(row.label, LONGEST_LABEL)),
    s("text", { className: ["who"], x: 0, y: 27 }, row.who),
    bar(words.from, row.from, { y: 6, height: 6 }),
    bar(words.to, row.to, { y: 15, height: 11 }),
    s("text", { className: ["value"], x: scale.at(Math.max(row.from, row.to)) + 6, y: 20 }, inWords(row.to)),
  ]);
  return framed(label, scale, drawn, words === times ? {} : { inWords });

  function bar(
    kind: string,
    value: number,
    box: { readonly y: number; readonly height: number },
  ): ElementContent {
    return s("rect", {
      className: [kind],
      x: plot.label,
      width: Math.max(1, scale.at(value) - plot.label),
      ...box,
    });
  }
}
