import type { Palette } from "../palette.ts";

/** What the parts of the terminal report share. */
export interface Sheet {
  readonly paint: Palette;
  readonly width: number;
  /** The width that prose is wrapped to. */
  readonly measure: number;
  readonly urls: ReadonlyMap<string, string>;
}
