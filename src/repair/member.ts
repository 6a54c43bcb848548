import type { Direction } from "../types.ts";

/** One version of those that a repair leaves, as text. */
export interface Member {
  /** Its title, for those that are new; null: it is the one that is repaired. */
  readonly title: string | null;
  readonly up: string;
  /** null: its project keeps no way back. */
  readonly down: string | null;
  readonly outside: Readonly<Record<Direction, boolean>>;
  /** The statements of its way up. */
  readonly sends: readonly string[];
}
