import type { Span } from "../../../types.ts";
import type { Grammar } from "../../code/tree-sitter/grammar.ts";
import { treeSitterGrammar } from "../../code/tree-sitter/grammar.ts";
import type { SyntaxNode } from "../../code/tree-sitter/syntax-tree.ts";
import type { LinedText } from "../lined-text.ts";
import { type MaskedWord, wordOf } from "./shell-words.ts";

/** The lines of a here-document; its end where it is quoted is taken as it is. */
export interface HereDocument {
  readonly source: LinedText;
  readonly span: Span;
  readonly holes: readonly Span[];
}

/** A command, with what it is given on its standard input. */
export interface ScriptCommand {
  readonly source: LinedText;
  readonly span: Span;
  readonly words: readonly [MaskedWord, ...MaskedWord[]];
  /** `<`. */
  readonly reads: readonly MaskedWord[];
  readonly here: HereDocument | null;
  /** `<<<`. */
  readonly hereString: MaskedWord | null;
  /** The commands of which it reads what they write. */
  readonly behind: readonly ScriptCommand[];
  /** `>`. */
  readonly writes: readonly MaskedWord[];
  /** Something else takes what it writes. */
  readonly captured: boolean;
}

/** `NAME=…`: one word, or those of an array. */
export interface ShellAssignment {
  readonly name: string;
  readonly at: number;
  readonly words: readonly MaskedWord[];
  readonly array: boolean;
  /** `$(cat <<EOF …)`. */
  readonly here: HereDocument | null;
}

/** What a script holds, in its order. */
export interface ShellScript {
  /** Every command, those within others included. */
  readonly commands: readonly ScriptCommand[];
  readonly assignments: readonly ShellAssignment[];
  /** The commands of each function, by its name. */
  readonly functions: ReadonlyMap<string, readonly ScriptCommand[]>;
  readonly comments: readonly Span[];
}

let grammar: Grammar | null = null;

/** To be awaited before a script is read. */
export async function loadShell(): Promise<void> {
  grammar ??= await treeSitterGrammar("bash");
}

/** Never throws. */
export function readShell(source: LinedText): ShellScript {
  const reader = new ScriptReader(source);
  const root = grammar?.read(source.text).root;
  if (root) reader.walk(root);
  return reader.script;
}

interface Redirections {
  readonly reads: MaskedWord[];
  readonly writes: MaskedWord[];
  here: HereDocument | null;
  hereString: MaskedWord | null;
}

type Behind = readonly ScriptCommand[];

class ScriptReader {
  readonly script = {
    commands: [] as ScriptCommand[],
    assignments: [] as ShellAssignment[],
    functions: new Map<string, ScriptCommand[]>(),
    comments: [] as Span[],
  };
  readonly #source: LinedText;
  #captured = 0;

  constructor(source: LinedText) {
    this.#source = source;
  }

  /** Gives the commands that a node comes to: what they write, it writes. */
  walk(node: SyntaxNode, given?: Redirections, behind: Behind = []): Behind {
    if (node.type === "redirected_statement") return this.#redirected(node, behind);
    if (node.type === "pipeline") return this.#pipeline(node, behind);
    if (node.type === "command") return this.#command(node, given, behind);
    if (node.type === "comment") this.script.comments.push(node.span);
    if (node.type === "variable_assignment") return this.#assignment(node);
    if (node.type === "function_definition") return this.#function(node);
    return node.parts.flatMap((part) => this.walk(part, given, behind));
  }

  #pipeline(node: SyntaxNode, first: Behind): Behind {
    let behind = first;
    for (const [n, part] of node.parts.entries()) {
      const isLast = n === node.parts.length - 1;
      if (!isLast) this.#captured++;
      const made = this.walk(part, undefined, behind);
      if (!isLast) this.#captured--;
      if (made.length > 0) behind = made;
    }
    return behind;
  }

  #redirected(node: SyntaxNode, behind: Behind): Behind {
    const given: Redirections = { reads: [], writes: [], here: null, hereString: null };
    const later: SyntaxNode[] = [];
    const redirects = node.parts.flatMap((part) =>
      part.type === "heredoc_redirect"
        ? [part, ...part.parts.filter(({ type }) => type === "file_redirect")]
        : [part],
    );
    for (const part of redirects) {
      if (part.type === "heredoc_redirect") later.push(...hereDocument(part, given, this.#source));
      else if (part.type === "herestring_redirect") {
        const [word] = part.parts;
        if (word) given.hereString = wordOf(word, this.#source);
      } else if (part.type === "file_redirect") {
        const word = part.parts.find(({ field }) => field === "destination");
        const list = /^\d*</.test(part.text) ? given.reads : /^1?>/.test(part.text) ? given.writes : [];
        if (word) list.push(wordOf(word, this.#source));
      }
    }
    const body = node.parts.find(({ field }) => field === "body");
    if (later.length > 0) this.#captured++;
    let made = body ? this.walk(body, given, behind) : [];
    if (later.length > 0) this.#captured--;
    // What comes behind `<<EOF` on its line reads what the command writes.
    for (const part of later) made = this.walk(part, undefined, made);
    return made;
  }

  #command(node: SyntaxNode, given: Redirections | undefined, behind: Behind): Behind {
    for (const part of node.parts) if (part.type !== "command_name") this.#within(part);
    const source = this.#source;
    const named = node.parts.flatMap((part) => {
      if (part.field !== "name" && part.field !== "argument") return [];
      // `$"…"` is a text that may be translated.
      if (part.type === "$") return [];
      const inner = part.type === "command_name" && part.parts.length === 1 ? part.parts[0] : part;
      return [wordOf(inner ?? part, source)];
    });
    const own = node.parts.filter(({ type }) => type === "herestring_redirect");
    const [string] = own[0]?.parts ?? [];
    const [name, ...words] = named;
    if (!name) return [];
    const made: ScriptCommand = {
      ...{ source, span: node.span, words: [name, ...words], behind, captured: this.#captured > 0 },
      reads: given?.reads ?? [],
      writes: given?.writes ?? [],
      here: given?.here ?? null,
      hereString: given?.hereString ?? (string ? wordOf(string, source) : null),
    };
    this.script.commands.push(made);
    return [made];
  }

  /** Commands in what an argument is made of. */
  #within(node: SyntaxNode): void {
    for (const part of [node, ...node.parts])
      if (part.type === "command_substitution" || part.type === "process_substitution") {
        this.#captured++;
        for (const inner of part.parts) this.walk(inner);
        this.#captured--;
        if (part === node) return;
      } else if (part !== node) this.#within(part);
  }

  #assignment(node: SyntaxNode): Behind {
    const name = node.parts.find(({ type }) => type === "variable_name");
    const value = node.parts.find(({ field }) => field === "value");
    if (!name || !value) return [];
    const before = this.script.commands.length;
    this.#within(value);
    const array = value.type === "array";
    const words = (array ? value.parts : [value]).map((part) => wordOf(part, this.#source));
    const [inner, ...others] =
      value.type === "command_substitution" ? this.script.commands.slice(before) : [];
    const here = inner?.words[0].text === "cat" && others.length === 0 ? inner.here : null;
    this.script.assignments.push({ name: name.text, at: this.#source.at(node.span[0]), words, array, here });
    return [];
  }

  #function(node: SyntaxNode): Behind {
    const name = node.parts.find(({ field }) => field === "name");
    const before = this.script.commands.length;
    for (const part of node.parts) if (part !== name) this.walk(part);
    if (name) this.script.functions.set(name.text, this.script.commands.slice(before));
    return [];
  }
}

/** Takes the lines, and gives what else stands on the line that begins them. */
function hereDocument(node: SyntaxNode, given: Redirections, source: LinedText): readonly SyntaxNode[] {
  const body = node.parts.find(({ type }) => type === "heredoc_body");
  const start = node.parts.find(({ type }) => type === "heredoc_start");
  const end = node.parts.find(({ type }) => type === "heredoc_end");
  if (start && end) {
    const isRaw = /['"\\]/.test(start.text);
    const holes = isRaw ? [] : (body?.parts ?? []).filter(({ type }) => !type.startsWith("heredoc"));
    // The grammar begins the body behind a backslash that its first line begins with.
    const line = node.text.indexOf("\n", start.span[1] - node.span[0]) + 1;
    given.here = {
      ...{ source, span: [node.span[0] + line, end.span[0]] },
      holes: holes.map(({ span }) => span),
    };
  }
  return node.parts.filter(({ type }) => ["command", "pipeline", "redirected_statement"].includes(type));
}
