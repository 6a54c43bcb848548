import type { ElementContent } from "hast";
import { s } from "hastscript";
import type { Run, Wait } from "../../types.ts";
import { duration, lineOf } from "../proof/words.ts";
import { framed, linear, named, plot, type Scale } from "./scale.ts";

const LONGEST_LABEL = 34;
const ROW = 44;

/** A statement that was timed, and when it began: milliseconds since the first one did. */
export interface TimedRun {
  readonly run: Run;
  readonly from: number;
  readonly to: number;
  /** When its transaction ends, where that is later. */
  readonly heldTo: number;
}

/** Statements one after the other, as they ran. */
export function timedRuns(statements: readonly Run[]): readonly TimedRun[] {
  let clock = 0;
  const timed = statements.flatMap((run) => {
    if (run.durationMs === undefined) return [];
    const from = clock;
    clock += run.durationMs;
    return [{ run, from, to: clock }];
  });
  return timed.map((told) => {
    const { heldUntil } = told.run;
    const end =
      heldUntil && timed.find(({ run }) => run.file === heldUntil.file && run.span[0] === heldUntil.span[0]);
    return { ...told, heldTo: Math.max(told.to, end?.to ?? 0) };
  });
}

/** When each statement ran and how long its locks were held, and below that the longest waits while it did. */
export function timeline(rows: readonly TimedRun[], label: string): ElementContent {
  const waits = rows.flatMap(({ run, from }) =>
    [run.waits?.writer, run.waits?.reader].flatMap((wait) => (wait ? [from + wait.longestMs] : [])),
  );
  const scale = linear(Math.max(1, ...rows.map(({ heldTo }) => heldTo), ...waits));
  return framed(
    label,
    scale,
    rows.map((row) => drawn(row, scale)),
    { row: ROW },
  );
}

function drawn({ run, from, to, heldTo }: TimedRun, scale: Scale): readonly ElementContent[] {
  const { waits } = run;
  return [
    s(
      "title",
      {},
      [
        `${lineOf(run)}: ${duration(to - from)}`,
        ...said("writer", waits?.writer),
        ...said("reader", waits?.reader),
      ].join(", "),
    ),
    s("text", { className: ["name"], x: 0, y: 13 }, named(lineOf(run), LONGEST_LABEL)),
    ...(heldTo > to ? [stretch("held", scale, to, heldTo, { y: 8, height: 3 })] : []),
    stretch("ran", scale, from, to, { y: 5, height: 9 }),
    value(scale, heldTo, 14, duration(to - from)),
    ...waited("writer", waits?.writer, 18),
    ...waited("reader", waits?.reader, 30),
  ];

  function waited(who: string, wait: Wait | undefined, y: number): readonly ElementContent[] {
    if (!wait) return [];
    return [
      s("text", { className: ["who"], x: plot.label - 8, y: y + 9, textAnchor: "end" }, who),
      stretch("during", scale, from, from + wait.longestMs, { y: y + 1, height: 6 }),
      stretch("before", scale, from, from + wait.baselineMs, { y: y + 7, height: 3 }),
      value(scale, from + Math.max(wait.longestMs, wait.baselineMs), y + 10, duration(wait.longestMs)),
    ];
  }
}

function said(who: string, wait: Wait | undefined): readonly string[] {
  return wait ? [`a ${who} waited ${duration(wait.longestMs)}, and ${duration(wait.baselineMs)} before`] : [];
}

function stretch(
  kind: string,
  scale: Scale,
  from: number,
  to: number,
  { y, height }: { readonly y: number; readonly height: number },
): ElementContent {
  const x = scale.at(from);
  return s("rect", { className: [kind], x, y, width: Math.max(1, scale.at(to) - x), height });
}

function value(scale: Scale, at: number, y: number, text: string): ElementContent {
  return s("text", { className: ["value"], x: scale.at(at) + 6, y }, text);
}
