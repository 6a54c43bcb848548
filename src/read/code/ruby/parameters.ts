import type { CodeParameter, CodeStatement, Expression, Pattern } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";

/** What an assignment of Ruby gives names to. */
export function rubyPattern(node: SyntaxNode): Pattern {
  switch (node.type) {
    case "identifier":
    case "constant":
    case "instance_variable":
    case "class_variable":
    case "global_variable":
      return { kind: "name", name: node.text };
    case "left_assignment_list":
    case "destructured_parameter":
    case "destructured_left_assignment":
      return { kind: "items", items: meaningful(node).map(rubyPattern) };
    default:
      return { kind: "other" };
  }
}

interface Parameters {
  readonly parameters: readonly CodeParameter[];
  /** What is run first: defaults of keywords, and the name of the block. */
  readonly prologue: readonly CodeStatement[];
}

/** Keywords come as one map after all others, as Ruby itself has long passed them. */
export function rubyParameters(
  node: SyntaxNode | null,
  expression: (node: SyntaxNode) => Expression,
): Parameters {
  const parameters: CodeParameter[] = [];
  const prologue: CodeStatement[] = [];
  const keys: { key: string; pattern: Pattern }[] = [];
  for (const part of meaningful(node)) {
    const { span } = part;
    const named = partIn(part, "name");
    const pattern: Pattern = named ? rubyPattern(named) : { kind: "other" };
    const value = partIn(part, "value");
    if (part.type === "optional_parameter")
      parameters.push({ pattern, otherwise: value && expression(value) });
    else if (part.type === "splat_parameter") parameters.push({ pattern, otherwise: null, rest: true });
    else if (part.type === "keyword_parameter" && named) {
      keys.push({ key: named.text, pattern });
      if (value) prologue.push(defaulted(named, expression(value)));
    } else if (part.type === "hash_splat_parameter" && keys.length === 0)
      parameters.push({ pattern, otherwise: { kind: "map", span, entries: [] } });
    else if (part.type === "block_parameter" && named)
      prologue.push({ kind: "assignment", span, to: pattern, value: { kind: "name", span, name: "yield" } });
    else if (!named) parameters.push({ pattern: rubyPattern(part), otherwise: null });
  }
  if (keys.length > 0)
    parameters.push({
      pattern: { kind: "keys", keys },
      otherwise: { kind: "map", span: node?.span ?? [0, 0], entries: [] },
    });
  return { parameters, prologue };
}

function defaulted({ text, span }: SyntaxNode, right: Expression): CodeStatement {
  const left: Expression = { kind: "name", span, name: text };
  const value: Expression = { kind: "comparison", span, operator: "??", left, right };
  return { kind: "assignment", span, to: { kind: "name", name: text }, value };
}
