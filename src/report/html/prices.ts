import type { ElementContent } from "hast";
import { h, s } from "hastscript";
import { size } from "../../text/size.ts";
import type { PriceRatio, Proof, ProvenWrite } from "../../types.ts";
import { bare } from "../proof/words.ts";
import { bars } from "./bars.ts";
import { framed, linear, named, plot } from "./scale.ts";

const LONGEST_LABEL = 34;
const RADIUS = 5;
/** So that the axis has round figures. */
const MB = 2 ** 20;

/** What the indexes take: their sizes beside their tables', and what each write costs more. */
export function prices({ indexes = [], writes = [] }: Proof): readonly ElementContent[] {
  const sized = indexes.flatMap(({ name, table, bytes, tableBytes }) =>
    bytes === undefined || tableBytes === undefined
      ? []
      : [{ label: bare(name), who: `on ${bare(table)}`, from: tableBytes / MB, to: bytes / MB }],
  );
  return [
    ...(sized.length === 0
      ? []
      : [
          h("figure", {}, [
            bars(sized, "The size of each index beside that of its table", {
              inWords: (value) => size(value * MB),
              from: "table",
              to: "index",
            }),
            caption(["table", "the table"], ["index", "the index"]),
          ]),
        ]),
    ...(writes.length === 0
      ? []
      : [
          h("figure", {}, [
            ratios(writes),
            h(
              "figcaption",
              {},
              "What a write costs with the new indexes, in times of what it cost without them; the line is the interval in which that lies",
            ),
          ]),
        ]),
  ];
}

function caption(...keys: readonly (readonly [kind: string, words: string])[]): ElementContent {
  return h(
    "figcaption",
    {},
    keys.map(([kind, words]) => h("span", { className: ["key", kind] }, words)),
  );
}

function ratios(writes: readonly ProvenWrite[]): ElementContent {
  const rows = writes.flatMap((write) => [
    { write, what: "WAL", price: write.wal ?? exactly(write.walBytesRatio) },
    { write, what: "time", price: write.time ?? exactly(write.timeRatio) },
  ]);
  const scale = linear(Math.max(2, ...rows.map(({ price }) => price.high)));
  const drawn = rows.map(({ write, what, price: { ratio, low, high } }) => [
    s("title", {}, `${write.operation} ${bare(write.table)}: ${ratio} times the ${what}, ${low} to ${high}`),
    s(
      "text",
      { className: ["name"], x: 0, y: 13 },
      named(`${write.operation} ${bare(write.table)}`, LONGEST_LABEL),
    ),
    s("text", { className: ["who"], x: 0, y: 27 }, what),
    s("line", { className: ["even"], x1: scale.at(1), x2: scale.at(1), y1: 0, y2: plot.row }),
    s("line", { className: ["after"], x1: scale.at(low), x2: scale.at(high), y1: 17, y2: 17 }),
    s("circle", { className: ["after"], cx: scale.at(ratio), cy: 17, r: RADIUS }),
    s("text", { className: ["value"], x: scale.at(Math.max(high, ratio)) + RADIUS + 4, y: 21 }, times(ratio)),
  ]);
  return framed("What each write costs with the new indexes", scale, drawn, { inWords: times });
}

function exactly(ratio: number): PriceRatio {
  return { ratio, low: ratio, high: ratio };
}

function times(ratio: number): string {
  return `${Number(ratio.toPrecision(3))}×`;
}
