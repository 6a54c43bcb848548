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
import { prices } from "./prices.ts";
import { codeElement, list, prose, type Section, tableElement } from "./section.ts";
import { type TimedRun, timedRuns, timeline } from "./timeline.ts";

const MOST_BARS = 24;

/** What a server has shown of each statement: locks, who waited and how long, and the way back. */
export function measured(proof: Proof): Section {
  const rows = toldOf(proof).map((told) => {
    const { where, locks, blocks, took, waited } = cellsOf(told);
    return [
      [codeElement(briefly(told.run)), h("br"), h("span", { className: ["meta"] }, where)],
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
      ...prices(proof),
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
  const timed = timedRuns(proof.statements.filter(({ waits }) => waits !== undefined));
  const all = proof.statements.flatMap((run) => barsOf(run, timed));
  const shown = all.toSorted((a, b) => b.to - a.to).slice(0, MOST_BARS);
  const where = worst.behind ? ", behind a session that stays in its transaction" : "";
  const taker = lockTaker(worst.run);
  return [
    h("p", {}, [
      `The longest wait: ${duration(worst.wait.longestMs)}, of a ${worst.who}, because of `,
      codeElement(lineOf(worst.run)),
      ...(taker === null ? [] : [", under the lock that ", codeElement(taker), " took"]),
      `${where}.`,
    ]),
    ...(timed.length === 0 ? [] : [timelineFigure(timed)]),
    ...(shown.length === 0
      ? []
      : [
          h("figure", {}, [
            bars(shown, "The longest waits behind a session that stays in its transaction"),
            h("figcaption", {}, [
              h("span", { className: ["key", "before"] }, "before the statement"),
              h("span", { className: ["key", "during"] }, "while it ran"),
              ...notDrawn(all.length - shown.length),
            ]),
          ]),
        ]),
  ];
}

function timelineFigure(timed: readonly TimedRun[]): ElementContent {
  return h("figure", {}, [
    timeline(timed.slice(0, MOST_BARS), "When each statement ran, and the longest waits while it did"),
    h("figcaption", {}, [
      h("span", { className: ["key", "ran"] }, "the statement runs"),
      h("span", { className: ["key", "held"] }, "its locks are still held"),
      h(
        "span",
        { className: ["key", "during"] },
        "the longest wait of another session, from where the statement begins",
      ),
      h("span", { className: ["key", "before"] }, "the longest before it"),
      ...notDrawn(timed.length - MOST_BARS),
    ]),
  ]);
}

function notDrawn(count: number): readonly string[] {
  return count > 0 ? [`${count} more are not drawn`] : [];
}

/** What the timeline does not have. */
function barsOf(run: Run, timed: readonly TimedRun[]): readonly Bar[] {
  const { waits } = run;
  if (!waits) return [];
  const { behindReader } = waits;
  const own = timed.some((told) => told.run === run)
    ? []
    : [...bar(run, "writer", waits.writer), ...bar(run, "reader", waits.reader)];
  return [
    ...own,
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
  const rows = matrix.rows.map(({ wait, cells }) => [
    wait,
    ...cells.map((cell) => h("span", { className: ["outcome", cell] }, cell)),
  ]);
  return [
    h("h3", {}, "Interruptions"),
    tableElement("Interruptions", ["cancelled while", ...matrix.statements], rows),
    h(
      "p",
      { className: ["meta"] },
      "How the migration ends when it is run again: valid as it should, with an invalid index, or refused by the server.",
    ),
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
