import type { ElementContent } from "hast";
import { h } from "hastscript";
import { size } from "../../text/size.ts";
import type { Proof, Run, Wait } from "../../types.ts";
import { interruptionMatrix } from "../proof/interruption-matrix.ts";
import { verdictsOf } from "../proof/verdicts.ts";
import {
  bare,
  briefly,
  cautions,
  cellsOf,
  duration,
  lineOf,
  lockTaker,
  measuredOn,
  toldOf,
  unfilledWords,
  worstWait,
} from "../proof/words.ts";
import { type Bar, bars } from "./bars.ts";
import { codeElement, list, prose, type Section, tableElement } from "./section.ts";

const MOST_BARS = 24;
const LONGEST_TEXT = 80;

/** What a server has shown of each statement: locks, who waited and how long, and the way back. */
export function measured(proof: Proof): Section {
  const rows = toldOf(proof).map((told) => {
    const { where, locks, blocks, took, waited } = cellsOf(told);
    const text = briefly(told.run);
    const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
    return [
      [codeElement(shown), h("br"), h("span", { className: ["meta"] }, where)],
      locks,
      blocks,
      took,
      waited,
    ];
  });
  const head = ["statement", "locks", "keeps out", "took", "longest wait"];
  const verdicts = verdictsOf(proof).map(({ says, because }) => [
    ...prose(says),
    ...(because.length > 0 ? [list(because.map((one) => prose(one)))] : []),
  ]);
  return {
    id: "measured",
    title: `Measured on ${measuredOn(proof)}`,
    count: null,
    body: [
      ...unfilledWords(proof).map((one) => h("p", {}, h("strong", {}, [...prose(one)]))),
      ...waits(proof),
      ...(rows.length > 0 ? [tableElement("Statements", head, rows)] : []),
      ...indexes(proof),
      ...interruptions(proof),
      ...(verdicts.length > 0 ? [list(verdicts)] : []),
      ...cautions(proof).map((one) => h("p", { className: ["caution"] }, [...prose(one)])),
    ],
  };
}

/** How long others waited, as bars on one scale: before the statement ran, and while it did. */
function waits(proof: Proof): readonly ElementContent[] {
  const worst = worstWait(proof);
  if (!worst)
    return cautions(proof).length === 0 ? [] : [h("p", {}, "Nobody had to wait longer than before.")];
  const all = proof.statements.flatMap(barsOf);
  const shown = all.toSorted((a, b) => b.to - a.to).slice(0, MOST_BARS);
  const where = worst.behind ? ", behind a session that stays in its transaction" : "";
  const more = all.length - shown.length;
  const taker = lockTaker(worst.run);
  return [
    h("p", {}, [
      `The longest wait: ${duration(worst.wait.longestMs)}, of a ${worst.who}, because of `,
      codeElement(lineOf(worst.run)),
      ...(taker === null ? [] : [", under the lock that ", codeElement(taker), " took"]),
      `${where}.`,
    ]),
    h("figure", {}, [
      bars(shown, "The longest wait of a session that writes and of one that reads"),
      h("figcaption", {}, [
        h("span", { className: ["key", "before"] }, "before the statement"),
        h("span", { className: ["key", "during"] }, "while it ran"),
        ...(more > 0 ? [`${more} shorter ones are not drawn`] : []),
      ]),
    ]),
  ];
}

function barsOf(run: Run): readonly Bar[] {
  const { waits } = run;
  if (!waits) return [];
  const { behindReader } = waits;
  return [
    ...bar(run, "writer", waits.writer),
    ...bar(run, "reader", waits.reader),
    ...bar(run, "writer behind a reader", behindReader?.writer),
    ...bar(run, "reader behind a reader", behindReader?.reader),
  ];
}

function bar(run: Run, who: string, wait: Wait | undefined): readonly Bar[] {
  return wait ? [{ label: lineOf(run), who, from: wait.baselineMs, to: wait.longestMs }] : [];
}

/** Each wait that a concurrent command was cancelled in, and what came of running it again. */
function interruptions(proof: Proof): readonly ElementContent[] {
  const matrix = interruptionMatrix(proof);
  if (!matrix) return [];
  const rows = matrix.rows.map(({ wait, cells }) => [wait, ...cells]);
  return [
    h("h3", {}, "Interruptions"),
    tableElement("Interruptions", ["cancelled while", ...matrix.statements], rows),
  ];
}

function indexes({ indexes: all = [] }: Proof): readonly ElementContent[] {
  if (all.length === 0) return [];
  const rows = all.map(({ name, table: on, valid, bytes, tableBytes, buildMs }) => [
    codeElement(bare(name)),
    codeElement(bare(on)),
    valid ? "yes" : "no",
    bytes === undefined ? "" : size(bytes),
    bytes === undefined || !tableBytes
      ? ""
      : `${Math.round((100 * bytes) / tableBytes)} % of ${size(tableBytes)}`,
    buildMs === undefined ? "" : duration(buildMs),
  ]);
  const head = ["index", "on", "valid", "size", "of its table", "built in"];
  return [h("h3", {}, "Indexes"), tableElement("Indexes", head, rows)];
}
