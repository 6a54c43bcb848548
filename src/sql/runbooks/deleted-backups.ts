import type { ModelledRunbook, ShellCommand, Span } from "../../types.ts";
import { isAboutIndexes } from "./said-texts.ts";

const dumping = /(?:^|\/)(?:pg_dump|pg_dumpall|pg_basebackup)$/;
const backup = /(?:^|[/_.-])(?:backups?|dumps?)(?=$|[/_.*-])|\.(?:bak|dump)$/i;

/** Backups that a block deletes before it takes a new one. */
export function* deletedBackups(
  runbook: ModelledRunbook,
): Generator<{ readonly span: Span; readonly names: string; readonly dump: Span }> {
  if (!isAboutIndexes(runbook)) return;
  for (const { span } of runbook.blocks) {
    const own = runbook.commands.filter((one) => span[0] <= one.span[0] && one.span[1] <= span[1]);
    for (const [at, command] of own.entries()) {
      const names = deletedBy(command);
      const dump = own.slice(at + 1).find(({ words }) => words.some(({ text }) => dumping.test(text)));
      if (names.length > 0 && dump) yield { span: command.span, names: names.join(", "), dump: dump.span };
    }
  }
}

function deletedBy({ words }: ShellCommand): readonly string[] {
  const texts = words.map(({ text }) => text);
  const at = texts.findIndex((text) => /(?:^|\/)rm$/.test(text));
  if (at < 0) return [];
  return texts.slice(at + 1).filter((text) => !text.startsWith("-") && backup.test(text));
}
