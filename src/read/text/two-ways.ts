import type { Span } from "../../types.ts";

/** A version of a file that holds both ways, each below a line of its own. */
export interface TwoWays {
  readonly up: Span;
  readonly down: Span | null;
  /** Who reads such lines. */
  readonly reader: string;
  /** The line that the way back stands below, as it is written. */
  readonly heading: string;
}

interface Style {
  readonly reader: string;
  /** null: the way there begins with the file. */
  readonly up: RegExp | null;
  readonly down: RegExp;
  readonly heading: string;
  /** By custom alone: only where both lines are there. */
  readonly both?: true;
}

/**
 * Programs that keep both ways in one file and are not told apart by anything else (their documents: Play evolutions,
 * MyBatis Migrations, micrate, Mojo::Pg::Migrations, rambler, shmig, tern), and what people write by custom. Each
 * pattern finds a whole line.
 */
const styles: readonly Style[] = [
  line(
    "Play",
    "(?:#|--)[^\\S\\n]*(?:-{3})?[^\\S\\n]*!Ups\\b.*",
    "(?:#|--)[^\\S\\n]*(?:-{3})?[^\\S\\n]*!Downs\\b.*",
    "# --- !Downs",
  ),
  line("MyBatis Migrations", null, "[^\\S\\n]*--[^\\S\\n]*//[^\\S\\n]*@UNDO\\b.*", "-- //@UNDO"),
  line(
    "micrate",
    "--[^\\S\\n]*\\+micrate[^\\S\\n]+Up\\b.*",
    "--[^\\S\\n]*\\+micrate[^\\S\\n]+Down\\b.*",
    "-- +micrate Down",
  ),
  line(
    "rambler",
    "--[^\\S\\n]*rambler[^\\S\\n]+up\\b.*",
    "--[^\\S\\n]*rambler[^\\S\\n]+down\\b.*",
    "-- rambler down",
  ),
  line(
    "shmig",
    "--[^\\S\\n]*=+[^\\S\\n]*UP[^\\S\\n]*=+.*",
    "--[^\\S\\n]*=+[^\\S\\n]*DOWN[^\\S\\n]*=+.*",
    "-- ==== DOWN ====",
  ),
  line(
    "jackc/tern",
    null,
    "-{4}[^\\S\\n]*create above[^\\S\\n]*/[^\\S\\n]*drop below[^\\S\\n]*-{4}.*",
    "---- create above / drop below ----",
  ),
  line("Mojo", "--[^\\S\\n]*\\d+[^\\S\\n]+up\\b.*", "--[^\\S\\n]*\\d+[^\\S\\n]+down\\b.*", "-- 1 down"),
  {
    ...line(
      "a program that nothing here names",
      "--+[^\\S\\n]*(?:@|\\[)?(?:migrat(?:e|ion)[^\\S\\n:]*)?up(?:[^\\S\\n]+migration)?\\]?:?[^\\S\\n]*-*[^\\S\\n]*",
      "--+[^\\S\\n]*(?:@|\\[)?(?:migrat(?:e|ion)[^\\S\\n:]*)?(?:down|rollback)(?:[^\\S\\n]+migration)?\\]?:?[^\\S\\n]*-*[^\\S\\n]*",
      "-- Down",
    ),
    both: true,
  },
];

function line(reader: string, up: string | null, down: string, heading: string): Style {
  const whole = (pattern: string): RegExp => new RegExp(`^${pattern}\\r?(?:\\n|(?![\\s\\S]))`, "gim");
  return { reader, up: up === null ? null : whole(up), down: whole(down), heading };
}

/** The versions of such a file, in order; none where it has no such lines. */
export function twoWaysIn(text: string): readonly TwoWays[] {
  for (const style of styles) {
    const borders = bordersOf(text, style);
    const isThere = (direction: string): boolean => borders.some((border) => border.direction === direction);
    if (!isThere(style.up === null ? "down" : "up") || (style.both && !isThere("down"))) continue;
    return versionsOf(text, style, borders);
  }
  return [];
}

interface Border {
  readonly direction: "up" | "down";
  /** The line with its break. */
  readonly span: Span;
}

function bordersOf(text: string, { up, down }: Style): readonly Border[] {
  const found = (pattern: RegExp | null, direction: Border["direction"]): readonly Border[] =>
    [...(pattern ? text.matchAll(pattern) : [])].map(({ index, 0: whole }) => ({
      direction,
      span: [index, index + whole.length],
    }));
  const all = [...found(up, "up"), ...found(down, "down")].sort((a, b) => a.span[0] - b.span[0]);
  return up === null ? [{ direction: "up", span: [0, 0] }, ...all] : all;
}

/** Each way there, and the way back that follows it before the next. */
function versionsOf(
  text: string,
  { reader, heading }: Style,
  borders: readonly Border[],
): readonly TwoWays[] {
  const below = (at: number): Span => [borders[at]?.span[1] ?? 0, borders[at + 1]?.span[0] ?? text.length];
  return borders.flatMap(({ direction }, at): readonly TwoWays[] => {
    if (direction === "down") return [];
    const hasDown = borders[at + 1]?.direction === "down";
    return [{ up: below(at), down: hasDown ? below(at + 1) : null, reader, heading }];
  });
}
