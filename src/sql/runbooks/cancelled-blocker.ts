import type { A_Expr, SelectStmt } from "libpg-query";
import type { ModelledRunbook, Statement } from "../../types.ts";
import { stringsOf } from "../grammar/name.ts";
import { nodesIn } from "../grammar/nodes.ts";
import { lastBefore } from "./said-texts.ts";

/** Whether it cancels sessions of which it asks that they be idle in transaction. */
export function cancelsIdle(select: SelectStmt): boolean {
  const nodes = [...nodesIn(select)];
  const idle = nodes.some(([kind, node]) => kind === "A_Expr" && asksForIdle(node as A_Expr));
  return idle && calls(nodes, "pg_cancel_backend") && !calls(nodes, "pg_terminate_backend");
}

/** Whether the comment above the statement gives it as the cure for a session that blocks. */
export function isToldAgainstBlockers(
  { node, text, span, file }: Statement,
  { statements, passages }: ModelledRunbook,
): boolean {
  if (
    !/\bpg_cancel_backend\b/i.test(text) ||
    cancelsIdle((node as { SelectStmt?: SelectStmt }).SelectStmt ?? {})
  )
    return false;
  if (statements.some((one) => /\bpg_terminate_backend\b/i.test(one.text))) return false;
  const above = file.text.slice(Math.max(0, span[0] - 300), span[0]);
  const comments = above
    .split("\n")
    .slice(-3)
    .filter((line) => /^\s*(?:--|#)/.test(line));
  const before = lastBefore(passages, span[0]);
  const near = before && span[0] - before.span[1] < 40 ? before.text : "";
  return /\bblock(?:ing|er|ers|s)\b/i.test(`${comments.join(" ")} ${near}`);
}

function calls(nodes: readonly (readonly [string, unknown])[], name: string): boolean {
  return nodes.some(
    ([kind, node]) =>
      kind === "FuncCall" &&
      (node as { funcname?: Parameters<typeof stringsOf>[0][] }).funcname?.flatMap(stringsOf).at(-1) === name,
  );
}

function asksForIdle({ name, rexpr }: A_Expr): boolean {
  const operator = name?.flatMap(stringsOf).at(-1);
  const texts = [...nodesIn({ rexpr })].flatMap(([kind, node]) => (kind === "A_Const" ? textOf(node) : []));
  return (operator === "=" || operator === "~~") && texts.some((text) => /^idle in transaction/i.test(text));
}

function textOf(constant: unknown): string {
  return (constant as { sval?: { sval?: string } }).sval?.sval ?? "";
}
