import type {
  ArtifactChange,
  Fix,
  Location,
  Log,
  Notification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
} from "sarif";
import { positionAt } from "../../text/offsets.ts";
import type {
  Edit,
  Finding,
  IgnoredFinding,
  Report,
  RuleInfo,
  RunFailure,
  Severity,
  SourceFile,
  Span,
} from "../../types.ts";
import { message, uri } from "../escape/sarif.ts";
import { byPlace } from "../order.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const MANUAL = "https://www.postgresql.org/docs/current/";
const BASE = "%SRCROOT%";

const LEVEL = { error: "error", warning: "warning", notice: "note" } as const;
const GITHUB_LEVEL: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  notice: "recommendation",
};

/** SARIF 2.1.0, for code scanning and editors. */
export function sarif(report: Report): string {
  const index = new Map(report.rules.map((rule, at) => [rule.id, at] as const));
  // Where one result says whether it is suppressed, SARIF wants all of them to.
  const open = report.ignored.length > 0 ? { suppressions: [] } : {};
  const log: Log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "indexwright",
            version: report.version,
            ...(report.homepage === undefined ? {} : { informationUri: report.homepage }),
            rules: report.rules.map(descriptor),
          },
        },
        originalUriBaseIds: { [BASE]: { description: { text: "The folder that Indexwright was run in" } } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.failures.length === 0,
            toolExecutionNotifications: [
              ...report.unread.map(notification),
              ...report.failures.map(failureNotification),
            ],
          },
        ],
        results: [
          ...byPlace(report.findings).map((finding) => ({ ...resultOf(finding, index), ...open })),
          ...byPlace(report.ignored).map((finding) => ({
            ...resultOf(finding, index),
            suppressions: [suppression(finding)],
          })),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(rule: RuleInfo): ReportingDescriptor {
  const manual = MANUAL + rule.manual;
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: {
      text: `${rule.why}\n\nInstead: ${rule.instead}\n\n${manual}`,
      markdown: `${rule.why}\n\n**Instead:** ${rule.instead}\n\n[PostgreSQL's manual](${manual})`,
    },
    ...(rule.url === undefined ? {} : { helpUri: rule.url }),
    defaultConfiguration: { level: LEVEL[rule.severity] },
    properties: { tags: ["postgresql", "migrations"], "problem.severity": GITHUB_LEVEL[rule.severity] },
  };
}

function resultOf(finding: Finding, index: ReadonlyMap<string, number>): Result {
  const { rule, severity, why, instead, fix } = finding;
  const ruleIndex = index.get(rule);
  const parts = [`${finding.message}.`, why, instead === "" ? "" : `Instead: ${instead}`];
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVEL[severity],
    message: { text: message(parts.filter((part) => part !== "").join("\n")) },
    locations: [located(finding)],
    partialFingerprints: { "indexwright/v1": finding.fingerprint },
    ...(fix === undefined || fix.edits.length === 0 ? {} : { fixes: [fixOf(fix.title, fix.edits)] }),
  };
}

function suppression({ directiveLine, reason }: IgnoredFinding) {
  const kind = directiveLine === undefined ? ("external" as const) : ("inSource" as const);
  return { kind, justification: message(reason) };
}

function fixOf(title: string, edits: readonly Edit[]): Fix {
  const files = new Map<SourceFile, Edit[]>();
  for (const edit of edits) files.set(edit.file, [...(files.get(edit.file) ?? []), edit]);
  const artifactChanges: ArtifactChange[] = Array.from(files, ([file, own]) => ({
    artifactLocation: artifact(file),
    replacements: own.map(({ span, text }) => ({
      deletedRegion: region(file, span),
      insertedContent: { text },
    })),
  }));
  return { description: { text: message(title) }, artifactChanges };
}

function notification(failure: {
  readonly file: SourceFile;
  readonly span: Span;
  readonly message: string;
}): Notification {
  return { level: "warning", message: { text: message(failure.message) }, locations: [located(failure)] };
}

function failureNotification({ message: text, file, span }: RunFailure): Notification {
  const locations = file && span ? [located({ file, span })] : [];
  return { level: "error", message: { text: message(text) }, locations };
}

function located({ file, span }: { readonly file: SourceFile; readonly span: Span }): Location {
  const physicalLocation: PhysicalLocation = { artifactLocation: artifact(file), region: region(file, span) };
  return { physicalLocation };
}

function artifact(file: SourceFile) {
  return { uri: uri(file.path), uriBaseId: BASE };
}

function region(file: SourceFile, span: Span): Region {
  const start = positionAt(file, span[0]);
  const end = positionAt(file, span[1]);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
