/** What an option holds; it decides how a flag and a configuration key are read. */
export type Kind =
  | "switch"
  | "word"
  | "version"
  | "count"
  | "path"
  | "list"
  | "levels"
  | "overrides"
  | "settings"
  | "budgets"
  | "tables";

/** One option: everything that is said of it anywhere is said here. */
export interface Option {
  readonly name: string;
  /** What stands after the flag; absent: a switch, or no flag at all. */
  readonly value?: string;
  /** "argument": the words without a flag; "none": only in the configuration. */
  readonly flag?: "argument" | "none";
  /** Its key in .indexwright.yml; absent: it is not for a file. */
  readonly key?: string;
  /** Whether it is an input of the GitHub Action, under the same name; or what is said of it there. */
  readonly input?: true | string;
  /** Whether `overrides` may hold it. */
  readonly byPath?: true;
  readonly kind: Kind;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** The commands that look at it, where they are several; `says` then begins with their names. */
  readonly commands?: readonly string[];
  /** One sentence, without full stop; "For prove: …" of what that command alone looks at. */
  readonly says: string;
}

/** The commands that look at an option; null: all do. */
export function commandsFor({ says, commands }: Option): readonly string[] | null {
  if (commands) return commands;
  const [, only] = /^For (\w+)[:,] /.exec(says) ?? [];
  return only === undefined ? null : [only];
}
