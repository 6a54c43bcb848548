import type { ModelledRunbook, PsqlCommand, Span, Statement } from "../../types.ts";
import { statementsWithin } from "./placed-parts.ts";
import { isAboutIndexes, remarksAbove } from "./said-texts.ts";

/** A question for the progress of a build that has ended by then. */
export interface LateProgress {
  readonly statement: Statement;
  /** The call of psql that the shell waits for. */
  readonly build: Span;
}

/** Questions for progress that stand behind a build in one script: the shell sends them when psql has ended. */
export function* lateProgress(runbook: ModelledRunbook): Generator<LateProgress> {
  if (!isAboutIndexes(runbook)) return;
  for (const { span } of runbook.blocks.filter(({ language }) => language === "shell")) {
    const own = runbook.psql.filter((call) => span[0] <= call.span[0] && call.span[1] <= span[1]);
    let build: PsqlCommand | null = null;
    for (const call of own) {
      const sent = [...call.strings.map((one) => one.span), ...(call.input ? [call.input] : [])].flatMap(
        (one) => statementsWithin(runbook, one),
      );
      const asked = build && sent.find((statement) => asksForProgress(statement, runbook));
      if (build && asked && !isElsewhere(runbook, build, call)) {
        yield { statement: asked, build: build.span };
        build = null;
      }
      if (builds(call, sent)) build = isInBackground(runbook, call) ? null : call;
    }
  }
}

function asksForProgress({ kind, text, span }: Statement, runbook: ModelledRunbook): boolean {
  if (kind !== "SelectStmt") return false;
  return (
    /\bpg_stat_progress_create_index\b/i.test(text) || /\bprogress\b/i.test(remarksAbove(runbook, span[0]))
  );
}

/** What a file holds that nobody has here, a runbook about indexes tells: it builds them. */
function builds({ files }: PsqlCommand, sent: readonly Statement[]): boolean {
  return files.length > 0 || sent.some(({ kind }) => kind === "IndexStmt" || kind === "ReindexStmt");
}

function isInBackground({ file }: ModelledRunbook, { span }: PsqlCommand): boolean {
  return /^[^\n]*&[ \t]*(?:#.*)?(?:\n|$)/.test(file.text.slice(span[1]).replace(/&&/g, ""));
}

/** Whether what stands between says that it is typed into another terminal. */
function isElsewhere({ file }: ModelledRunbook, build: PsqlCommand, { span }: PsqlCommand): boolean {
  const between = file.text.slice(build.span[1], span[0]);
  return /\b(?:another|other|second|separate|new|different)\s+(?:terminal|session|shell|window|tab|connection|pane)\b|\bmeanwhile\b/i.test(
    between,
  );
}
