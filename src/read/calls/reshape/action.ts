import type { Span } from "../../../types.ts";
import type { TextValue } from "../../code/value.ts";

/** What of an action of Reshape is the migration's own SQL: src/migrations/custom.rs. */
export const phases = ["start", "complete", "abort"] as const;
export type ReshapePhase = (typeof phases)[number];

export interface CustomAction {
  readonly texts: ReadonlyMap<ReshapePhase, TextValue & { readonly span: Span }>;
}

export interface ReshapeFile {
  /** Null: it is no migration, or it could not be read. */
  readonly actions: readonly CustomAction[] | null;
  readonly errors: readonly { readonly span: Span; readonly message: string }[];
  readonly comments: readonly Span[];
}

/** Serde refuses the whole file then, and Reshape with it all that it was to do. */
export function notText(phase: ReshapePhase): string {
  return `\`${phase}\` is no text`;
}
