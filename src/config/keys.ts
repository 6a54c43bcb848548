import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import { type Level, type Option, options } from "../options.ts";
import { printName } from "../sql/grammar/name.ts";
import { writtenName } from "../sql/grammar/written-name.ts";
import { meant } from "../text/nearest-word.ts";
import { UsageError } from "../types/usage-error.ts";
import type { TableSize } from "../types.ts";
import { budgetComplaint, budgetKeys, type GivenBudget, hasClasses } from "./budgets.ts";
import {
  complaint,
  type GivenOptions,
  type GivenOverride,
  type KnownNames,
  levelComplaint,
  levelOf,
} from "./given-options.ts";
import { tableSize } from "./tables.ts";

type Refuse = (node: ParsedNode | null, message: string) => UsageError;

interface Reader {
  readonly document: Document.Parsed<ParsedNode>;
  readonly refuse: Refuse;
  readonly known: KnownNames;
  /** What is wrong so far; the rest is read all the same, so that one run tells all of it. */
  readonly troubles: UsageError[];
}

/** The keys of a parsed configuration. Nodes are read one by one, so that each can be pointed at. Throws a UsageError with all that is wrong. */
export function readKeys(
  document: Document.Parsed<ParsedNode>,
  refuse: Refuse,
  known: KnownNames,
): GivenOptions {
  const reader: Reader = { document, refuse, known, troubles: [] };
  const given = readMap(
    reader,
    document.contents,
    options.filter((option) => option.key !== undefined),
    "the configuration",
  );
  const [first, ...more] = reader.troubles;
  if (first)
    throw more.length === 0
      ? first
      : new UsageError(
          first.message,
          more.map(({ message }) => message),
        );
  return { switches: new Set(), ...given };
}

/** What reads; nothing where that is wrong, which is kept. */
function attempted<T>({ troubles }: Reader, read: () => readonly T[]): readonly T[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    troubles.push(error);
    return [];
  }
}

interface Keys {
  readonly words: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly levels: Readonly<Record<string, Level>>;
  readonly overrides: readonly GivenOverride[];
  readonly budgets: readonly GivenBudget[];
  readonly tables: readonly TableSize[];
  readonly session?: ReadonlyMap<string, string>;
}

function readMap(reader: Reader, node: ParsedNode | null, allowed: readonly Option[], what: string): Keys {
  const words = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  let levels: Readonly<Record<string, Level>> = {};
  let overrides: readonly GivenOverride[] = [];
  let budgets: readonly GivenBudget[] = [];
  let tables: readonly TableSize[] = [];
  let session: ReadonlyMap<string, string> | undefined;
  const read = ([name, key, value]: Entry): void => {
    const option = allowed.find((one) => one.key === name);
    if (!option) {
      const keys = allowed.flatMap((one) => one.key ?? []);
      throw reader.refuse(key, `unknown key "${name}"; ${meant(name, keys)}`);
    }
    if (isEmpty(value)) return;
    if (option.kind === "list") lists.set(option.name, readList(reader, value, option));
    else if (option.kind === "levels") levels = readLevels(reader, value);
    else if (option.kind === "overrides") overrides = readOverrides(reader, value);
    else if (option.kind === "settings") session = readSettings(reader, value);
    else if (option.kind === "budgets") budgets = readBudgets(reader, value);
    else if (option.kind === "tables" && !isScalar(resolved(reader, value)))
      tables = readTables(reader, value);
    else words.set(option.name, readWord(reader, value, option));
  };
  for (const entry of attempted(reader, () => entries(reader, node, what)))
    attempted(reader, () => [read(entry)]);
  return { words, lists, levels, overrides, budgets, tables, ...(session ? { session } : {}) };
}

/** The name of a setting, in lower case, of at most 63 characters. */
export const settingName = /^[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)?$/;

/** Names and values as SET takes them; what the server thinks of a value it says itself. */
function readSettings(reader: Reader, node: ParsedNode | null): ReadonlyMap<string, string> {
  const read = ([name, key, value]: Entry): readonly [string, string] => {
    const setting = name.toLowerCase();
    if (!settingName.test(setting) || setting.length > 63)
      throw reader.refuse(key, `"${name}" is not the name of a setting`);
    const scalar = resolved(reader, value);
    const given = isScalar(scalar) ? scalar.value : null;
    const word =
      typeof given === "string" || typeof given === "number" || typeof given === "boolean"
        ? String(given)
        : "";
    if (word === "" || word.includes("\0"))
      throw reader.refuse(value ?? key, `${setting} of session must be a value, as in \`lock_timeout: 5s\``);
    return [setting, word];
  };
  const all = entries(reader, node, "session");
  return new Map(all.flatMap((entry) => attempted(reader, () => [read(entry)])));
}

function readBudgets(reader: Reader, node: ParsedNode | null): readonly GivenBudget[] {
  const read = ([name, key, value]: Entry): readonly GivenBudget[] => {
    if (!budgetKeys.includes(name))
      throw reader.refuse(key, `there is no budget "${name}"; ${meant(name, budgetKeys)}`);
    if (!hasClasses(name) || !isMap(resolved(reader, value)))
      return [readBudget(reader, name, "*", [key, value])];
    return entries(reader, value, `the budget ${name}`).flatMap(([kind, at, most]) =>
      attempted(reader, () => [readBudget(reader, name, kind, [at, most])]),
    );
  };
  return entries(reader, node, "budgets").flatMap((entry) => attempted(reader, () => read(entry)));
}

function readBudget(
  reader: Reader,
  key: string,
  kind: string,
  [at, node]: readonly [ParsedNode, ParsedNode | null],
): GivenBudget {
  const scalar = resolved(reader, node);
  const word = isScalar(scalar) ? String(scalar.value ?? "") : "";
  const wrong = budgetComplaint(key, word);
  if (wrong)
    throw reader.refuse(node ?? at, `the budget ${key}${kind === "*" ? "" : ` of ${kind}`} ${wrong}`);
  return { key, class: kind, word };
}

/** Rows of tables, by their names as SQL has them. */
function readTables(reader: Reader, node: ParsedNode | null): readonly TableSize[] {
  const told = new Set<string>();
  const read = ([name, key, value]: Entry): TableSize => {
    const found = resolved(reader, value);
    const parts = isMap(found) ? entries(reader, found, `the table ${name}`) : [];
    const stray = parts.find(([part]) => part !== "rows" && part !== "writes");
    if (stray)
      throw reader.refuse(
        stray[1],
        `unknown key "${stray[0]}" of a table; ${meant(stray[0], ["rows", "writes"])}`,
      );
    const size = tableSize({
      name,
      rows: isMap(found) ? plain(reader, parts, "rows") : isScalar(found) ? found.value : undefined,
      writes: plain(reader, parts, "writes"),
    });
    if ("wrong" in size) throw reader.refuse(writtenName(name) ? (value ?? key) : key, size.wrong);
    if (told.has(printName(size))) throw reader.refuse(key, `tables names ${printName(size)} twice`);
    told.add(printName(size));
    return size;
  };
  const all = entries(reader, node, "tables");
  return all.flatMap((entry) => attempted(reader, () => [read(entry)]));
}

function plain(reader: Reader, parts: readonly Entry[], name: string): unknown {
  const found = parts.find(([part]) => part === name);
  const value = found && resolved(reader, found[2]);
  return found && (isScalar(value) ? value.value : null);
}

type Entry = readonly [name: string, key: ParsedNode, value: ParsedNode | null];

function entries(reader: Reader, node: ParsedNode | null, what: string): readonly Entry[] {
  const map = resolved(reader, node);
  if (isEmpty(map)) return [];
  if (!isMap<ParsedNode, ParsedNode | null>(map))
    throw reader.refuse(node, `${what} must be keys and values, "key: value"`);
  return map.items.map(({ key, value }) => {
    if (!isScalar(key)) throw reader.refuse(node, `a key of ${what} must be a word`);
    return [String(key.value), key, value];
  });
}

function isEmpty(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function resolved(reader: Reader, node: ParsedNode | null): ParsedNode | null {
  return isAlias(node) ? ((node.resolve(reader.document) as ParsedNode | undefined) ?? null) : node;
}

function readWord(reader: Reader, node: ParsedNode | null, option: Option): string {
  const found = resolved(reader, node);
  const value = isScalar(found) ? found.value : undefined;
  const isNumber = option.kind === "version" || option.kind === "count";
  if (typeof value !== "string" && !(isNumber && typeof value === "number"))
    throw reader.refuse(node, `${option.key} must be ${isNumber ? "a number" : "a word"}`);
  const word = String(value);
  const wrong = complaint(option, word, reader.known);
  if (wrong) throw reader.refuse(node, `${option.key} ${wrong}`);
  return word;
}

function readList(reader: Reader, node: ParsedNode | null, option: Option): readonly string[] {
  const found = resolved(reader, node);
  if (!isSeq<ParsedNode>(found))
    throw reader.refuse(node, `${option.key} must be a list, as in \`${option.key}: ["…"]\``);
  return found.items.map((item) => {
    const word = resolved(reader, item);
    if (
      isScalar(word) &&
      typeof word.value === "string" &&
      complaint(option, word.value, reader.known) === null
    )
      return word.value;
    throw reader.refuse(item, `${option.key} must hold words, none of them empty`);
  });
}

function readLevels(reader: Reader, node: ParsedNode | null): Readonly<Record<string, Level>> {
  const read = ([rule, key, value]: Entry): readonly [string, Level] => {
    const level = resolved(reader, value);
    const word = isScalar(level) ? String(level.value) : "";
    const wrong = levelComplaint(rule, word, reader.known);
    const known = levelOf(word);
    if (wrong || known === null)
      throw reader.refuse(reader.known.rules.includes(rule) ? (value ?? key) : key, wrong ?? "");
    return [rule, known];
  };
  const all = entries(reader, node, "rules");
  return Object.fromEntries(all.flatMap((entry) => attempted(reader, () => [read(entry)])));
}

/** What may stand in an override, besides the paths it is for. */
const byPath = options.filter((option) => option.byPath || option.name === "paths");

function readOverrides(reader: Reader, node: ParsedNode | null): readonly GivenOverride[] {
  const found = resolved(reader, node);
  if (!isSeq<ParsedNode>(found))
    throw reader.refuse(node, "overrides must be a list, one entry per `- paths:`");
  const read = (item: ParsedNode): readonly GivenOverride[] => {
    const before = reader.troubles.length;
    const { words, lists, levels, session } = readMap(reader, item, byPath, "an override");
    const paths = lists.get("paths");
    // What is wrong with its paths is said already.
    if (!paths && reader.troubles.length > before) return [];
    if (!paths?.length) throw reader.refuse(item, 'an override needs paths, as in `paths: ["db/**"]`');
    return [{ paths, words, levels, ...(session ? { session } : {}) }];
  };
  return found.items.flatMap((item) => attempted(reader, () => read(item)));
}
