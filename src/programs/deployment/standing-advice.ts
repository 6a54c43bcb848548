import { textsTree } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import { fence } from "../../report/escape/markdown.ts";
import { quoteIdentifier, quoteLiteral } from "../../sql/grammar/name.ts";
import { overlaps } from "../../text/offsets.ts";
import type { Finding, Report, SourceFile, Step } from "../../types.ts";
import { lint } from "../lint.ts";

const path = "step.md";

/**
 * What lint says of a step in its migration, and would say of its statement anywhere: who reads a document with it is told so
 * there, and whoever lints that document need not hear it again.
 */
export async function standingAdvice(
  step: Step,
  { findings }: Pick<Report, "findings">,
  options: Options,
): Promise<readonly Finding[]> {
  const own = findings.filter(
    ({ file, span, severity }) =>
      severity !== "error" && file.path === step.file.path && overlaps(span, step.span),
  );
  if (own.length === 0) return [];
  const anywhere = await saidAnywhere(step, options);
  return own.filter(({ rule }) => anywhere.has(rule));
}

async function saidAnywhere({ sql, session = [] }: Step, options: Options): Promise<ReadonlySet<string>> {
  const settings = session.map(([name, value]) => `SET ${quoteIdentifier(name)} = ${quoteLiteral(value)};\n`);
  const text = fence(`${settings.join("")}${sql}`, "sql");
  const file: SourceFile = { path, text, changed: "all" };
  const { findings } = await lint(
    {
      files: [file],
      code: [],
      tree: textsTree(new Map([[path, file.text]])),
      ...{ unread: [], failures: [], remarks: [], detecting: false },
      older: () => false,
      mainline: () => null,
    },
    options,
    new Set(),
  );
  return new Set(findings.map(({ rule }) => rule));
}
