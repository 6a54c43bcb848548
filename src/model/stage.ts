import type { Origin } from "../types.ts";
import type { View } from "./schema-view.ts";
import type { Timeline } from "./timeline.ts";

/** Where a statement is replayed: the timeline it writes into, and what it sees there. */
export interface Stage {
  readonly timeline: Timeline;
  readonly view: View;
  /** The number of the version, rising along the history. */
  readonly version: number;
  /** Something has changed the schema, and nobody can read what. */
  gap(): void;
  /** Whether what a statement makes may have stood there before. */
  maybe(by: Origin, ifNotExists: boolean): boolean;
}
