import type { Span } from "../../../types.ts";
import type { SyntaxNode } from "../../code/tree-sitter/syntax-tree.ts";
import type { LinedText } from "../lined-text.ts";
import { nameInPlace, type SqlMask } from "../sql-mask.ts";

/** A word, and what stands for each of its characters in the file when it is SQL. */
export interface MaskedWord {
  /** What it is written in; `span` is there. */
  readonly source: LinedText;
  readonly span: Span;
  readonly text: string;
  readonly known: boolean;
  /** As long as the span: quotes are blank, and what only the shell knows is a name. */
  readonly mask: string;
  /** It is nothing but the value of a variable. */
  readonly reference?: VariableReference;
}

/** `$NAME`, `"${NAME:-psql}"`, `"${NAME[@]}"`, `"$@"`, `$1`. */
export interface VariableReference {
  readonly name: string;
  /** One word, whatever blanks are in it. */
  readonly quoted: boolean;
  /** What is taken where the variable is not set. */
  readonly otherwise: string | null;
}

/** The value of an argument of a command. Never throws. */
export function wordOf(node: SyntaxNode, source: LinedText): MaskedWord {
  const { text, known, mask } = new WordReader(node);
  const reference = known ? null : referenceOf(node);
  return { source, span: node.span, text, known, mask, ...(reference ? { reference } : {}) };
}

/** Puts a word into its place as SQL. */
export function putWord(mask: SqlMask, word: MaskedWord): void {
  mask.lines(word.source, word.span, word.mask);
}

function referenceOf(node: SyntaxNode): VariableReference | null {
  if (node.type === "string") {
    const [only, ...others] = node.parts;
    if (!only || others.length > 0 || only.span[1] - only.span[0] < node.text.length - 2) return null;
    const inner = referenceOf(only);
    return inner && { ...inner, quoted: !/\[@\]|^\$\{?@/.test(only.text) };
  }
  if (node.type !== "simple_expansion" && node.type !== "expansion") return null;
  const [named, operator, value, ...others] = node.parts;
  if (!named || others.length > 0 || (operator && !/^:?-$/.test(operator.type))) return null;
  const name = named.type === "subscript" ? named.parts[0] : named;
  if (!name || !/^(?:special_)?variable_name$/.test(name.type)) return null;
  return { name: name.text, quoted: false, otherwise: operator ? (value?.text ?? "") : null };
}

const quoted = /\\[\\"$`\n]/y;
const escaped = /\\[\s\S]/y;
/** bash, "ANSI-C Quoting"; others are for what no SQL needs. */
const meanings = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", " "],
]);

class WordReader {
  text = "";
  known = true;
  readonly #mask: string[] = [];
  /** Whether a character of the mask stands for one that only quotes. */
  readonly #marks: boolean[] = [];

  constructor(node: SyntaxNode) {
    this.#node(node);
  }

  /** A quotation mark of the SQL keeps to what it quotes, whatever the shell's own quotes round it take. */
  get mask(): string {
    const mask = [...this.#mask];
    const open = new Map([
      ["'", false],
      ['"', false],
    ]);
    this.#mask.forEach((char, at) => {
      const isOpen = open.get(char);
      if (isOpen === undefined || this.#marks[at]) return;
      open.set(char, !isOpen);
      const step = isOpen ? -1 : 1;
      let to = at;
      // One that is not quoted itself is where it belongs: E'\\t'.
      if (!this.#marks[at - 1]) return;
      while (this.#marks[to + step] && mask[to + step] === " ") to += step;
      mask[at] = " ";
      mask[to] = char;
    });
    return mask.join("");
  }

  #put(text: string, isMark = false): void {
    for (let at = 0; at < text.length; at++) {
      this.#mask.push(text[at] ?? "");
      this.#marks.push(isMark);
    }
  }

  #node(node: SyntaxNode): void {
    const { type, text } = node;
    if (type === "concatenation") this.#parts(node, null);
    else if (type === "raw_string") this.#quoted(() => this.#literal(text.slice(1, -1), null));
    else if (type === "ansi_c_string") {
      this.#put(" ", true);
      this.#quoted(() => this.#literal(text.slice(2, -1), escaped, meanings));
    } else if (type === "string") {
      const inner = { ...node, text: text.slice(1, -1), span: [node.span[0] + 1, node.span[1] - 1] as const };
      this.#quoted(() => this.#parts(inner, quoted));
    } else if (type === "word" || type === "number" || type === "string_content")
      this.#literal(text, escaped);
    else this.#hole(text);
  }

  #quoted(inner: () => void): void {
    this.#put(" ", true);
    inner();
    this.#put(" ", true);
  }

  /** Its parts, and what stands between them as it is. */
  #parts(node: SyntaxNode, escapes: RegExp | null): void {
    let at = node.span[0];
    const between = (to: number): void => {
      if (to > at) this.#literal(node.text.slice(at - node.span[0], to - node.span[0]), escapes ?? escaped);
    };
    for (const part of node.parts) {
      if (part.type === "string_content") continue;
      between(part.span[0]);
      this.#node(part);
      at = part.span[1];
    }
    between(node.span[1]);
  }

  #literal(text: string, escapes: RegExp | null, meaning: ReadonlyMap<string, string> = new Map()): void {
    for (let at = 0; at < text.length; ) {
      if (escapes) escapes.lastIndex = at;
      const found = text[at] === "\\" ? (escapes?.exec(text)?.[0] ?? null) : null;
      const written = found ? found.slice(1) : (text[at] ?? "");
      const char = found ? (meaning.get(written) ?? written) : written;
      if (found) this.#put(" ", true);
      this.#put(char);
      // A line that goes on.
      this.text += found && written === "\n" ? "" : char;
      at += found ? 2 : 1;
    }
  }

  #hole(text: string): void {
    // The grammar begins it with the blanks before it.
    const blanks = /^\s*/.exec(text)?.[0] ?? "";
    this.text += text;
    this.#put(blanks);
    this.#put(nameInPlace(text.slice(blanks.length)));
    this.known = false;
  }
}
