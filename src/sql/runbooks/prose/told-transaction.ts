import type { ModelledRunbook, ShellCommand, Span } from "../../../types.ts";

/** A tool that opens a transaction, and what its migrations say to leave it. */
interface TransactionTool {
  readonly tool: string;
  readonly named: RegExp;
  readonly optOut: RegExp;
  /** As the tool's own pages write it. */
  readonly instead: string;
  /** Its commands that run migrations. */
  readonly runs: (words: readonly string[]) => boolean;
}

const tools: readonly TransactionTool[] = [
  {
    tool: "Alembic",
    named: /\balembic\b|\bpostgresql_concurrently\b/i,
    optOut: /\bautocommit_block\b/,
    instead:
      "Write `with op.get_context().autocommit_block():` round each concurrent statement, in upgrade and downgrade.",
    runs: (words) => words.includes("alembic") && (words.includes("upgrade") || words.includes("downgrade")),
  },
  {
    tool: "Django",
    named: /\bdjango\b|\bAddIndexConcurrently\b/i,
    optOut: /\batomic\s*=\s*False\b/,
    instead: "Write `atomic = False` in the migration's class.",
    runs: (words) => words.some((one) => one.endsWith("manage.py")) && words.includes("migrate"),
  },
  {
    tool: "Rails",
    named: /\b(?:rails|active ?record)\b|algorithm: :concurrently/i,
    optOut: /\bdisable_ddl_transaction!/,
    instead: "Write `disable_ddl_transaction!` in the migration's class.",
    runs: (words) =>
      words.some((one) => /(?:^|\/)(?:rails|rake)$/.test(one)) &&
      words.some((one) => /^db:(?:migrate|rollback)/.test(one)),
  },
  {
    tool: "Knex",
    named: /\bknex\b/i,
    optOut: /\btransaction: false\b/,
    instead: "Write `exports.config = { transaction: false }` in the migration.",
    runs: (words) => words.includes("knex") && words.some((one) => /^(?:migrate|rollback)/.test(one)),
  },
];

const byItself = /\b(?:automatically|takes care of|handles (?:this|it|that)|out of the box)\b/i;

/** What a migration that stops at its first concurrent statement does not give. */
const withoutDowntime = /\b(?:zero|no)[-\s]+downtime\b/i;

/** The list, or the paragraph, that a passage belongs to. */
function nearBefore(text: string, [start, end]: Span): string {
  return text.slice(Math.max(0, start - 200), end).replace(/^[\s\S]*\n[ \t]*\n/, "");
}

/** Sentences that leave it to the tool; and, in a document with one of them, the commands that run its migrations. */
export function* toldTransactions(
  runbook: ModelledRunbook,
): Generator<{ readonly span: Span; readonly tool: string; readonly instead: string }> {
  const { passages, commands, file } = runbook;
  for (const { tool, named, optOut, instead, runs } of tools) {
    if (optOut.test(file.text)) continue;
    const claims = passages.filter(
      ({ text }) =>
        byItself.test(text) &&
        named.test(text) &&
        /concurrent|\btransaction/i.test(text) &&
        !/\bnot automatically\b/i.test(text),
    );
    for (const { span, text } of claims) {
      const at = text.search(byItself);
      yield { span: [span[0] + at, span[0] + at + (byItself.exec(text)?.[0].length ?? 1)], tool, instead };
    }
    if (claims.length === 0) continue;
    for (const { span, text, heading } of passages) {
      const found = heading ? null : withoutDowntime.exec(text);
      if (!found || !/concurrent/i.test(text) || !named.test(nearBefore(file.text, span))) continue;
      const at = span[0] + found.index;
      yield { span: [at, at + found[0].length], tool, instead };
    }
    for (const { span } of commands.filter((one) => runs(wordsOf(one)))) yield { span, tool, instead };
  }
}

function wordsOf({ words }: ShellCommand): readonly string[] {
  return words.map(({ text }) => text);
}
