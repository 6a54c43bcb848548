import type { Severity } from "../types.ts";

export type Paint = (text: string) => string;

/** Colours chosen by the caller alone: a palette that asks the terminal would make a reporter impure. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  /** Line numbers, arrows and rulers. */
  readonly gutter: Paint;
  readonly good: Paint;
  /** The verdict that nothing fails, and that not all was read. */
  readonly unread: Paint;
  readonly severity: Readonly<Record<Severity, Paint>>;
}

const ansi = (open: string, close: string): Paint => {
  return (text) => (text === "" ? "" : `\u001b[${open}m${text}\u001b[${close}m`);
};

const none: Paint = (text) => text;

const PLAIN: Palette = {
  bold: none,
  dim: none,
  gutter: none,
  good: none,
  unread: none,
  severity: { error: none, warning: none, notice: none },
};

const COLORED: Palette = {
  bold: ansi("1", "22"),
  dim: ansi("2", "22"),
  gutter: ansi("1;34", "22;39"),
  good: ansi("1;32", "22;39"),
  unread: ansi("1;35", "22;39"),
  severity: {
    error: ansi("1;31", "22;39"),
    warning: ansi("1;33", "22;39"),
    notice: ansi("1;36", "22;39"),
  },
};

export function palette(color: boolean): Palette {
  return color ? COLORED : PLAIN;
}
