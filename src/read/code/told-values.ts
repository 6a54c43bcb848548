import type { SourceFile } from "../../types.ts";
import { type CodeLanguage, moduleOf } from "./languages.ts";
import type { CallExpression, Expression } from "./syntax.ts";

type CodeText = Pick<SourceFile, "path" | "text">;

/**
 * What a file of code gives to a name, wherever it stands and whether or not that runs: by assigning it, also as a member,
 * as an argument with that name, in a map, or in a pair with its atom. Settings are told so, in blocks and classes that nobody runs here.
 */
export function valuesTold(file: CodeText, language: CodeLanguage, name: string): readonly Expression[] {
  if (!file.text.includes(name)) return [];
  return [...partsOf(file, language)].flatMap((part) => {
    const { value } = part as { readonly value?: unknown };
    const paired = valueOfPair(part, name);
    return [...(nameTold(part) === name && isExpression(value) ? [value] : []), ...(paired ? [paired] : [])];
  });
}

/** The calls of a name, wherever they stand and whether or not they run. */
export function callsTold(file: CodeText, language: CodeLanguage, name: string): readonly CallExpression[] {
  if (!file.text.includes(name)) return [];
  return [...partsOf(file, language)].flatMap((part) => {
    const call = part as Partial<CallExpression>;
    return call.kind === "call" && call.name === name ? [call as CallExpression] : [];
  });
}

/** All that a file is made of, in its order. */
function* partsOf(file: CodeText, language: CodeLanguage): Generator<object> {
  const waiting: unknown[] = [moduleOf(file, language)?.body ?? []];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (typeof at !== "object" || at === null) continue;
    yield at;
    waiting.push(...Object.values(at).reverse());
  }
}

/** The first text or symbol that is told. */
export function textTold(file: CodeText, language: CodeLanguage, name: string): string | null {
  for (const value of valuesTold(file, language, name))
    if (value.kind === "text" || value.kind === "symbol") return value.value;
  return null;
}

export function isTold(file: CodeText, language: CodeLanguage, name: string, truth: boolean): boolean {
  return valuesTold(file, language, name).some((value) => value.kind === "boolean" && value.value === truth);
}

interface NamedPart {
  readonly kind?: string;
  /** Of an assignment. */
  readonly to?: { readonly kind: string; readonly name?: string };
  readonly member?: Expression | null;
  /** Of an argument. */
  readonly name?: unknown;
  /** Of an entry. */
  readonly key?: Expression | null;
}

function nameTold(node: object): string | null {
  const { kind, to, member, name, key } = node as NamedPart;
  if (kind === "assignment") return member?.kind === "member" ? member.name : (to?.name ?? null);
  if (kind !== undefined) return null;
  if (key)
    return key.kind === "name" ? key.name : key.kind === "text" || key.kind === "symbol" ? key.value : null;
  return typeof name === "string" ? name : null;
}

/** `{:name, value}`, which is what `name: value` is in Elixir. */
function valueOfPair(node: object, name: string): Expression | null {
  if (!isExpression(node) || node.kind !== "list" || node.items.length !== 2) return null;
  const [key, value] = node.items;
  return key?.value.kind === "symbol" && key.value.value === name ? (value?.value ?? null) : null;
}

function isExpression(value: unknown): value is Expression {
  return typeof value === "object" && value !== null && "kind" in value && "span" in value;
}
