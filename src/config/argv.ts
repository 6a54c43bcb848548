import { parseArgs } from "node:util";
import { type Level, type Option, options } from "../options.ts";
import { nearest } from "../text/nearest-word.ts";
import { UsageError } from "../types/usage-error.ts";
import { complaint, type GivenOptions, type KnownNames, levelComplaint, levelOf } from "./given-options.ts";

const flags = new Map(options.filter((option) => option.flag === undefined).map((one) => [one.name, one]));

const shape = Object.fromEntries(
  [...flags.values()].map(({ name, value }) => [name, { type: value ? "string" : "boolean" } as const]),
);

/** The command line as it was given; later flags win over earlier ones. `known` is asked only about rules and tools. */
export function parseArgv(argv: readonly string[], known: KnownNames): GivenOptions {
  const switches = new Set<string>();
  const words = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const levels: Record<string, Level> = {};
  const { tokens } = parseArgs({
    args: expanded(argv),
    options: shape,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const add = (name: string, word: string) => lists.set(name, [...(lists.get(name) ?? []), word]);
  for (const token of tokens) {
    if (token.kind === "positional") add("paths", token.value);
    if (token.kind !== "option") continue;
    const option = flags.get(token.name);
    if (!option || token.rawName !== `--${token.name}`) throw unknown(token.rawName);
    const word = argument(option, token.value, token.inlineValue);
    if (word === null) switches.add(option.name);
    else if (option.kind === "levels") Object.assign(levels, levelIn(word, known));
    else {
      const wrong = complaint(option, word, known);
      if (wrong) throw new UsageError(`--${option.name} ${wrong}`);
      if (option.kind === "list") add(option.name, word);
      else words.set(option.name, word);
    }
  }
  return { switches, words, lists, levels, overrides: [] };
}

/** "-h" for --help; only before "--", after which every word is a path. */
function expanded(argv: readonly string[]): string[] {
  const end = argv.indexOf("--");
  return argv.map((word, at) => (word === "-h" && (end < 0 || at < end) ? "--help" : word));
}

function unknown(flag: string): UsageError {
  const near = nearest(flag.replace(/^-+/, ""), flags.keys());
  const advice = near ? `did you mean --${near}?` : "see indexwright --help";
  return new UsageError(`unknown flag ${flag}; ${advice}`);
}

function argument(option: Option, value: string | undefined, inline: boolean | undefined): string | null {
  const flag = `--${option.name}`;
  if (!option.value) {
    if (inline) throw new UsageError(`${flag} takes no value; write ${flag} alone`);
    return null;
  }
  if (value === undefined) throw new UsageError(`${flag} needs a value: ${flag} ${option.value}`);
  if (!inline && value.length > 1 && value.startsWith("-"))
    throw new UsageError(`${flag} needs a value; if it is "${value}", write ${flag}=${value}`);
  return value;
}

function levelIn(word: string, known: KnownNames): Readonly<Record<string, Level>> {
  const at = word.lastIndexOf("=");
  if (at <= 0) throw new UsageError(`--rule ${word}: write --rule ID=LEVEL`);
  const [rule, level] = [word.slice(0, at), word.slice(at + 1)];
  const wrong = levelComplaint(rule, level, known);
  const found = levelOf(level);
  if (wrong || found === null) throw new UsageError(`--rule ${word}: ${wrong}`);
  return { [rule]: found };
}
