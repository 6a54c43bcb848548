import type { Span } from "../../types.ts";
import type { Grammar } from "../code/tree-sitter/grammar.ts";
import { treeSitterGrammar } from "../code/tree-sitter/grammar.ts";
import type { SyntaxNode } from "../code/tree-sitter/syntax-tree.ts";
import { type MaskedWord, wordOf } from "./shell-words.ts";

/** A command, with what it is given on its standard input. */
export interface ScriptCommand {
  readonly span: Span;
  readonly words: readonly [MaskedWord, ...MaskedWord[]];
  /** `<`. */
  readonly reads: readonly MaskedWord[];
  /** The lines of a here-document; its end where it is quoted is taken as it is. */
  readonly here: { readonly span: Span; readonly holes: readonly Span[] } | null;
  /** `<<<`. */
  readonly hereString: MaskedWord | null;
  /** The command of which it reads what that writes. */
  readonly behind: ScriptCommand | null;
}

let grammar: Grammar | null = null;

/** To be awaited before a script is read. */
export async function loadShell(): Promise<void> {
  grammar ??= await treeSitterGrammar("bash");
}

/** Every command of a script of the shell, in its order, those within others included. Never throws. */
export function commandsIn(text: string): readonly ScriptCommand[] {
  const found: ScriptCommand[] = [];
  const root = grammar?.read(text).root;
  if (root) new ScriptReader(found).walk(root);
  return found;
}

interface Redirections {
  readonly reads: MaskedWord[];
  here: ScriptCommand["here"];
  hereString: MaskedWord | null;
}

class ScriptReader {
  readonly #found: ScriptCommand[];

  constructor(found: ScriptCommand[]) {
    this.#found = found;
  }

  /** Gives the command that a node comes to, where it is one. */
  walk(node: SyntaxNode, given?: Redirections, behind: ScriptCommand | null = null): ScriptCommand | null {
    if (node.type === "redirected_statement") return this.#redirected(node, behind);
    if (node.type === "pipeline") return this.#pipeline(node, behind);
    if (node.type === "command") return this.#command(node, given, behind);
    for (const part of node.parts) this.walk(part);
    return null;
  }

  #pipeline(node: SyntaxNode, first: ScriptCommand | null): ScriptCommand | null {
    let behind = first;
    for (const part of node.parts) behind = this.walk(part, undefined, behind) ?? behind;
    return behind;
  }

  #redirected(node: SyntaxNode, behind: ScriptCommand | null): ScriptCommand | null {
    const given: Redirections = { reads: [], here: null, hereString: null };
    const later: SyntaxNode[] = [];
    for (const part of node.parts) {
      if (part.type === "heredoc_redirect") later.push(...hereDocument(part, given));
      else if (part.type === "herestring_redirect") {
        const [word] = part.parts;
        if (word) given.hereString = wordOf(word);
      } else if (part.type === "file_redirect" && /^\d*</.test(part.text)) {
        const word = part.parts.find(({ field }) => field === "destination");
        if (word) given.reads.push(wordOf(word));
      }
    }
    const body = node.parts.find(({ field }) => field === "body");
    let made = body ? this.walk(body, given, behind) : null;
    // What comes behind `<<EOF` on its line reads what the command writes.
    for (const part of later) made = this.walk(part, undefined, made) ?? made;
    return made;
  }

  #command(
    node: SyntaxNode,
    given: Redirections | undefined,
    behind: ScriptCommand | null,
  ): ScriptCommand | null {
    for (const part of node.parts) if (part.type !== "command_name") this.#within(part);
    const named = node.parts.flatMap((part) =>
      part.field === "name" || part.field === "argument"
        ? [
            wordOf(
              part.parts.length === 1 && part.type === "command_name" ? (part.parts[0] as SyntaxNode) : part,
            ),
          ]
        : [],
    );
    const own = node.parts.filter(({ type }) => type === "herestring_redirect");
    const [string] = own[0]?.parts ?? [];
    const [name, ...words] = named;
    if (!name) return null;
    const made: ScriptCommand = {
      span: node.span,
      words: [name, ...words],
      reads: given?.reads ?? [],
      here: given?.here ?? null,
      hereString: given?.hereString ?? (string ? wordOf(string) : null),
      behind,
    };
    this.#found.push(made);
    return made;
  }

  /** Commands in what an argument is made of. */
  #within(node: SyntaxNode): void {
    for (const part of node.parts)
      if (part.type === "command_substitution" || part.type === "process_substitution") this.walk(part);
      else this.#within(part);
  }
}

/** Takes the lines, and gives what else stands on the line that begins them. */
function hereDocument(node: SyntaxNode, given: Redirections): readonly SyntaxNode[] {
  const body = node.parts.find(({ type }) => type === "heredoc_body");
  const start = node.parts.find(({ type }) => type === "heredoc_start");
  const end = node.parts.find(({ type }) => type === "heredoc_end");
  if (start && end) {
    const isRaw = /['"\\]/.test(start.text);
    const holes = isRaw ? [] : (body?.parts ?? []).filter(({ type }) => !type.startsWith("heredoc"));
    // The grammar begins the body behind a backslash that its first line begins with.
    const line = node.text.indexOf("\n", start.span[1] - node.span[0]) + 1;
    given.here = { span: [node.span[0] + line, end.span[0]], holes: holes.map(({ span }) => span) };
  }
  return node.parts.filter(({ type }) => ["command", "pipeline", "redirected_statement"].includes(type));
}
