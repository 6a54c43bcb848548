import { type Level, levels, type Option, supportedVersions } from "../options.ts";
import { meant } from "../text/nearest-word.ts";
import type { TableSize } from "../types.ts";
import type { GivenBudget } from "./budgets.ts";

/** What was said in one place, by option name: the flags, or the configuration. */
export interface GivenOptions {
  readonly switches: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly levels: Readonly<Record<string, Level>>;
  readonly overrides: readonly GivenOverride[];
  readonly budgets?: readonly GivenBudget[];
  readonly tables?: readonly TableSize[];
  /** By setting, in lower case. */
  readonly session?: ReadonlyMap<string, string>;
}

/** Overrides as written, globs relative to the configuration's folder. */
export interface GivenOverride {
  readonly paths: readonly string[];
  readonly words: ReadonlyMap<string, string>;
  readonly session?: ReadonlyMap<string, string>;
  readonly levels: Readonly<Record<string, Level>>;
}

export const nothing: GivenOptions = {
  switches: new Set(),
  words: new Map(),
  lists: new Map(),
  levels: {},
  overrides: [],
};

/** The names that a run knows; empty lists are not checked against. */
export interface KnownNames {
  readonly rules: readonly string[];
  readonly tools: readonly string[];
}

/** What is wrong with a word; null when nothing is. */
export function complaint(option: Option, word: string, known: KnownNames): string | null {
  if (word === "") return "is empty";
  if (word.includes("\0")) return "holds a NUL character";
  if (option.kind === "version" && !supportedVersions.some((version) => String(version) === word))
    return `must be a major version of PostgreSQL, ${supportedVersions.join(", ")}; it is "${word}"`;
  if (option.kind === "count" && !/^\d{1,8}$/.test(word))
    return `must be a whole number below 100 million; it is "${word}"`;
  const choices = option.name === "tool" ? known.tools : (option.choices ?? []);
  if (choices.length === 0 || choices.includes(word)) return null;
  return `cannot be "${word}"; ${meant(word, choices)}`;
}

/** What is wrong with a rule's level; null when nothing is. */
export function levelComplaint(rule: string, level: string, known: KnownNames): string | null {
  if (known.rules.length > 0 && !known.rules.includes(rule))
    return `there is no rule "${rule}"; ${meant(rule, known.rules)}`;
  if (levelOf(level) === null) return `the level of ${rule} cannot be "${level}"; ${meant(level, levels)}`;
  return null;
}

export function levelOf(word: string): Level | null {
  return levels.find((level) => level === word) ?? null;
}
