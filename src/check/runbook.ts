import { hasPlaceholder, placeholdersAsWritten } from "../sql/grammar/name.ts";
import { overlaps } from "../text/offsets.ts";
import type { OnFailure } from "../text/run-failures.ts";
import type { ModelledRunbook, ModelledVersion, Statement, UnreadPassage } from "../types.ts";
import { ask } from "./ask-rule.ts";
import { onChangedLines } from "./changed-lines.ts";
import { check, sign } from "./index.ts";
import { type JudgedDraft, judge, type Policy } from "./policy.ts";
import type { RaisedDraft } from "./raised-draft.ts";
import type { Rule } from "./rule.ts";

/**
 * What the rules say of a runbook and of the SQL in it, severities settled. Nothing else is said of what will fail; of a
 * runbook that nobody has named all is a notice.
 */
export function checkRunbook(
  runbook: ModelledRunbook,
  pieces: readonly ModelledVersion[],
  rules: readonly Rule[],
  policy: Policy,
  failed: OnFailure,
): readonly JudgedDraft[] {
  const own = ofRunbook(runbook, rules, policy, failed);
  // A part of a statement is shown for its own sake, and is not run.
  const parts = runbook.unread.filter((one) => !isIndexStatement(one)).map(({ span }) => span);
  const refused = [...own.filter(({ rule }) => rule.fails).map(({ span }) => span), ...parts];
  const applying = rules.filter(({ onlyMigrations }) => !onlyMigrations);
  const ofSql = pieces.flatMap((piece) => check(piece, applying, policy, failed));
  const made = new Set(runbook.statements.flatMap(tableMadeBy));
  const added = new Set<string | null>(runbook.statements.flatMap(columnsMadeBy));
  const all = [
    ...own.filter(({ rule, span }) => rule.fails || !refused.some((one) => overlaps(one, span))),
    ...ofSql.filter(({ span }) => !refused.some((one) => overlaps(one, span))),
  ]
    // Nobody waits for a table that the same document makes, and no column is unknown that another block adds.
    .filter(({ rule, table }) => !rule.blocks || table === undefined || !made.has(table.name))
    .filter(({ objects = [] }) => !objects.some(({ kind, name }) => kind === "column" && added.has(name)));
  // Edits are made in migrations; and what a document says elsewhere decides over none of its lines.
  const told = all.map(withoutEdits);
  return runbook.named ? told : told.map((one) => ({ ...one, severity: "notice" as const }));
}

/** Whether a text that PostgreSQL does not read was meant as a statement about an index. */
export function isIndexStatement({ text }: Pick<UnreadPassage, "text">): boolean {
  return (
    /^\s*(?:create\s+(?:unique\s+)?index|drop\s+index|alter\s+index|reindex)\b/i.test(text) &&
    !hasPlaceholder(text)
  );
}

function tableMadeBy({ node }: Statement): readonly string[] {
  const relation = (node as { CreateStmt?: { relation?: { relname?: string } } }).CreateStmt?.relation;
  return relation?.relname === undefined ? [] : [relation.relname];
}

function columnsMadeBy({ node }: Statement): readonly string[] {
  if ("RenameStmt" in node) return node.RenameStmt.newname ? [node.RenameStmt.newname] : [];
  if (!("AlterTableStmt" in node)) return [];
  return (node.AlterTableStmt.cmds ?? []).flatMap((command) => {
    const def = "AlterTableCmd" in command ? command.AlterTableCmd.def : undefined;
    return def && "ColumnDef" in def ? (def.ColumnDef.colname ?? []) : [];
  });
}

function withoutEdits(draft: JudgedDraft): JudgedDraft {
  const standing = !onChangedLines(draft.file, draft.span);
  const { message, instead } = draft;
  const shown = instead === undefined ? undefined : placeholdersAsWritten(instead);
  return {
    ...{ ...draft, standing, message: placeholdersAsWritten(message), instead: shown },
    ...{ fix: undefined, replacement: undefined },
  };
}

function ofRunbook(
  runbook: ModelledRunbook,
  rules: readonly Rule[],
  policy: Policy,
  failed: OnFailure,
): readonly JudgedDraft[] {
  const { postgres, minor, changeSet } = policy;
  const raised: RaisedDraft[] = [];
  const { file } = runbook;
  for (const rule of rules)
    ask(
      rule,
      () => rule.runbook?.(runbook, { postgres, minor, changeSet }) ?? [],
      (draft) => raised.push(sign(draft, rule, file, "up")),
      { words: "this runbook", at: { file, span: [0, 0] } },
      failed,
    );
  const { changed } = file;
  if (changed === "none") return [];
  return raised.flatMap((one) => judge(one, policy) ?? []);
}
