import type { Option } from "./option.ts";

/** What a run may write into migrations. */
export interface FixOptions {
  /** The safe edits of lint are made. */
  readonly fix: boolean;
  /** Nothing is written: a patch is printed. */
  readonly dryRun: boolean;
  /** `fix`: repairs are written. */
  readonly repair: boolean;
  /** Files that never ran anywhere, whatever the main branch holds. */
  readonly rewrite: readonly string[];
}

export const fixOptions: readonly Option[] = [
  { name: "fix", kind: "switch", says: "Apply the safe fixes, then report what is left" },
  {
    name: "dry-run",
    kind: "switch",
    says: "With fix or --fix: print what would be written as a patch, and change no file; with apply and rollback: say what would be done, and send nothing",
  },
  {
    name: "rewrite",
    value: "FILE",
    kind: "list",
    says: "For fix: a migration to write anew although the main branch holds it, because it never ran anywhere; may be repeated",
  },
];
