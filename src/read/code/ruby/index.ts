import type { CodeModule } from "../syntax.ts";
import { type Grammar, treeSitterGrammar } from "../tree-sitter/grammar.ts";
import { everyNode, meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import type { RubyFile } from "./expressions.ts";
import { findRuby } from "./find-code.ts";
import { RubyStatements } from "./statements.ts";

let grammar: Grammar | null = null;

/** Ruby, by tree-sitter. Never throws: what the grammar makes nothing of is an error with its place. */
export const rubyReader = {
  load: async (): Promise<void> => {
    grammar ??= await treeSitterGrammar("ruby");
  },
  readModule: readRuby,
  find: findRuby,
  autoloads: /^[A-Z]/,
};

function readRuby(text: string): CodeModule {
  const { root, errors } = grammar?.read(text) ?? { root: null, errors: [] };
  if (!root) return { body: [], errors: [{ span: [0, 0], message: "it could not be read" }], comments: [] };
  const nodes = [...everyNode(root)];
  const statements = new RubyStatements({ source: text, ...namesAndHeredocs(nodes) });
  return {
    body: statements.body(root),
    errors: errors.map((span) => ({ span, message: "Ruby's grammar does not allow this" })),
    comments: nodes.flatMap(({ type, span }) => (type === "comment" ? [span] : [])),
  };
}

function namesAndHeredocs(nodes: readonly SyntaxNode[]): Pick<RubyFile, "heredocs" | "variables"> {
  const bodies = nodes.filter(({ type }) => type === "heredoc_body");
  const begun = nodes.filter(({ type }) => type === "heredoc_beginning");
  const variables = new Set<string>();
  for (const node of nodes) for (const name of namesIn(node)) variables.add(name);
  // Their texts follow in the order in which they are begun.
  const heredocs = new Map(
    begun.flatMap((node, at): [SyntaxNode, SyntaxNode][] => {
      const body = bodies[at];
      return body ? [[node, body]] : [];
    }),
  );
  return { heredocs, variables };
}

/** What a node gives a value by name. */
function namesIn(node: SyntaxNode): readonly string[] {
  switch (node.type) {
    case "assignment":
    case "operator_assignment": {
      const left = partIn(node, "left");
      return left ? identifiersIn(left) : [];
    }
    case "method_parameters":
    case "block_parameters":
    case "lambda_parameters":
      return meaningful(node).flatMap((part) => identifiersIn(partIn(part, "name") ?? part));
    case "for": {
      const pattern = partIn(node, "pattern");
      return pattern ? identifiersIn(pattern) : [];
    }
    case "exception_variable":
      return meaningful(node).flatMap(identifiersIn);
    default:
      return [];
  }
}

function identifiersIn(node: SyntaxNode): readonly string[] {
  if (node.type === "identifier") return [node.text];
  return /^(?:left_assignment_list|destructured_)/.test(node.type) ? node.parts.flatMap(identifiersIn) : [];
}
