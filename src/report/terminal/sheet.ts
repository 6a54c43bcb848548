import type { Report } from "../../types.ts";
import type { Palette } from "../palette.ts";

/** What the parts of the terminal report share. */
export interface Sheet extends Pick<Report, "proof"> {
  readonly paint: Palette;
  readonly width: number;
  /** The width that prose is wrapped to. */
  readonly measure: number;
  readonly urls: ReadonlyMap<string, string>;
}
