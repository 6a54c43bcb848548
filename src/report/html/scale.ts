import type { ElementContent } from "hast";
import { s } from "hastscript";
import { duration } from "../proof/words.ts";
import { graphemes, width } from "../width.ts";

/** The columns of a plot, in its own units; a unit is a pixel where the page is wide enough. */
export const plot = { label: 260, field: 460, right: 90, row: 34, top: 26 } as const;
export const wide = plot.label + plot.field + plot.right;

export interface Scale {
  /** Where a value lies, in the plot's units. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** From zero, so that a bar twice as long is twice the time. */
export function linear(most: number): Scale {
  const step = niceStep(most / 4);
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
  return { at: (value) => plot.label + (plot.field * value) / most, ticks };
}

/** Powers of ten, for values of which one may be a thousand times the other. */
export function logarithmic(values: readonly number[]): Scale {
  const positive = values.filter((one) => one > 0);
  const low = Math.floor(Math.log10(Math.min(...positive)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...positive))));
  const ticks = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
  const part = (value: number): number => (Math.log10(Math.max(value, 10 ** low)) - low) / (high - low);
  return { at: (value) => plot.label + plot.field * part(value), ticks };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((one) => one * power >= rough) ?? 10) * power;
}

export interface Frame {
  /** The height of a row. */
  readonly row?: number;
  /** How a value of the axis is written. */
  readonly inWords?: (value: number) => string;
}

/** A plot with its axis above its rows. */
export function framed(
  label: string,
  scale: Scale,
  rows: readonly (readonly ElementContent[])[],
  { row: tall = plot.row, inWords = short }: Frame = {},
): ElementContent {
  const height = plot.top + rows.length * tall;
  const lines = scale.ticks.flatMap((tick) => [
    s("line", { className: ["tick"], x1: scale.at(tick), x2: scale.at(tick), y1: plot.top, y2: height }),
    s(
      "text",
      { className: ["tick"], x: scale.at(tick), y: plot.top - 10, textAnchor: "middle" },
      inWords(tick),
    ),
  ]);
  const drawn = rows.map((row, at) =>
    s("g", { transform: `translate(0 ${plot.top + at * tall})` }, [...row]),
  );
  return s("svg", { viewBox: `0 0 ${wide} ${height}`, role: "img", ariaLabel: label }, [...lines, ...drawn]);
}

/** "0.1 ms", "10 ms", "2 s". */
function short(ms: number): string {
  return ms === 0
    ? "0"
    : ms >= 1000
      ? `${Number((ms / 1000).toPrecision(3))} s`
      : `${Number(ms.toPrecision(3))} ms`;
}

/** A figure beside its mark: what is below a millisecond keeps two digits. */
export function figure(ms: number): string {
  return ms < 10 ? `${Number(ms.toPrecision(2))} ms` : duration(ms);
}

/** The name of a row, cut at its start where it is too long: the end of a path says more. */
export function named(text: string, most: number): string {
  if (width(text) <= most) return text;
  const parts = [...graphemes(text)];
  while (width(parts.join("")) > most - 1) parts.shift();
  return `…${parts.join("")}`;
}
