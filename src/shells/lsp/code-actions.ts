import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type TextDocumentEdit,
  type TextEdit,
} from "vscode-languageserver";
import { codeLanguage } from "../../report/code-language.ts";
import { ignoreDirective } from "../../report/ways-to-silence.ts";
import { positionAt } from "../../text/offsets.ts";
import type { Finding, Repair, Report } from "../../types.ts";
import type { UriOfPath } from "./diagnostics.ts";
import { editorRange, overlapsRange } from "./ranges.ts";

/** A document as the editor has it: edits are of this version and of no other. */
export interface EditedDocument {
  readonly uri: string;
  readonly version: number;
  readonly path: string;
  readonly text: string;
}

/** What can be done at a place: the fix of a finding, the repair of the whole migration, and to silence it with a reason. */
export function codeActions(
  report: Report,
  document: EditedDocument,
  range: Range,
  uriOf: UriOfPath,
): readonly CodeAction[] {
  const own = report.findings.filter(({ file }) => file.path === document.path);
  const here = own.filter((finding) => overlapsRange(editorRange(finding.file, finding.span), range));
  const repairable = own.some(({ severity }) => severity !== "notice");
  return [
    ...here.flatMap((finding) => fixOf(finding, document, uriOf) ?? []),
    ...(repairable && here.length > 0
      ? [
          {
            title: "Repair the whole migration",
            kind: CodeActionKind.QuickFix,
            data: { repair: document.uri },
          },
        ]
      : []),
    ...here.map((finding) => silencing(finding, document)),
  ];
}

function fixOf({ rule, fix, file }: Finding, document: EditedDocument, uriOf: UriOfPath): CodeAction | null {
  if (!fix?.edits.every((edit) => edit.file.path === file.path)) return null;
  const edits = fix.edits.map(({ file: at, span, text }) => ({
    range: editorRange(at, span),
    newText: text,
  }));
  return {
    title: `${fix.title} (${rule})`,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.safe,
    edit: { documentChanges: [editOf(uriOf(file.path), document.version, edits)] },
  };
}

/** The directive on a line of its own above the statement, as far in as that. The reason is the writer's to give. */
function silencing({ rule, file, span }: Finding, document: EditedDocument): CodeAction {
  const { line } = positionAt(file, span[0]);
  const start = { line: line - 1, character: 0 };
  const indent = /^[ \t]*/.exec(file.text.split(/\r\n|\r|\n/)[line - 1] ?? "")?.[0] ?? "";
  const directive = ignoreDirective(rule, codeLanguage(file.path), "say why it does not apply here");
  const edit = { range: { start, end: start }, newText: `${indent}${directive}\n` };
  return {
    title: `Ignore ${rule} here, with a reason`,
    kind: CodeActionKind.QuickFix,
    edit: { documentChanges: [editOf(document.uri, document.version, [edit])] },
  };
}

function editOf(uri: string, version: number | null, edits: readonly TextEdit[]): TextDocumentEdit {
  return { textDocument: { uri, version }, edits: [...edits] };
}

/** The repair as one edit of the workspace; else why there is none, as `disabled`. */
export function resolvedRepair(
  action: CodeAction,
  report: Report,
  document: EditedDocument,
  uriOf: UriOfPath,
): CodeAction {
  const repair = report.repairs?.find(({ file, files }) =>
    [file, ...files].some(({ path }) => path === document.path),
  );
  if (!repair || repair.files.length === 0) {
    const reason = repair?.left[0]?.message ?? "nothing here can be mended without knowing more";
    return { ...action, disabled: { reason } };
  }
  return { ...action, edit: { documentChanges: changesOf(repair, document, uriOf) } };
}

type DocumentChanges = NonNullable<NonNullable<CodeAction["edit"]>["documentChanges"]>;

function changesOf({ files }: Repair, document: EditedDocument, uriOf: UriOfPath): DocumentChanges {
  return files.flatMap((file): DocumentChanges => {
    const uri = uriOf(file.path);
    if (file.gone) return [{ kind: "delete", uri }];
    const isOpen = file.path === document.path;
    const end = { line: isOpen ? document.text.split("\n").length : 0, character: 0 };
    const whole = { range: { start: { line: 0, character: 0 }, end }, newText: file.text };
    if (file.new)
      return [{ kind: "create", uri, options: { ignoreIfExists: false } }, editOf(uri, null, [whole])];
    // Of a file that is not open nobody here knows how long it is: it is written anew.
    if (isOpen) return [editOf(uri, document.version, [whole])];
    return [{ kind: "create", uri, options: { overwrite: true } }, editOf(uri, null, [whole])];
  });
}

/** What should be looked at before the repair is run. */
export function saidFirst(report: Report, path: string): readonly string[] {
  const repair = report.repairs?.find(({ file, files }) => [file, ...files].some((one) => one.path === path));
  return [...(repair?.first ?? []), ...(repair?.left ?? []).map(({ message }) => message)];
}
