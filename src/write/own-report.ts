import type { OutputFormat } from "../options.ts";
import { product } from "../product.ts";
import { lookup } from "../text/lookup.ts";

/** A report as it stands in a file, where the next run knows it again. */
export function marked(format: OutputFormat | "rules", text: string): string {
  return markOf(format, product.version) + text;
}

/** The first line of formats that do not say by themselves who has written them; their readers pass over it. */
function markOf(format: OutputFormat | "rules", version: string): string {
  const words = `Report of Indexwright ${version}, written anew by each run`;
  switch (format) {
    case "terminal":
      return `${words}\n\n`;
    case "github":
      // The runner shows it only where somebody debugs a workflow.
      return `::debug::${words}\n`;
    case "markdown":
      return `<!-- ${words} -->\n\n`;
    case "prometheus":
    case "rules":
      return `# ${words}\n`;
    default:
      return "";
  }
}

/**
 * Whether a text is a report or a baseline that this program has written, and may rewrite. Nobody loses an empty file.
 *
 * @param rules the ids of all rules
 */
export function isOurs(text: string, rules: ReadonlySet<string>): boolean {
  if (text === "" || isMarked(text) || isOwnPage(text)) return true;
  if (text === emptyQuality) return true;
  try {
    return isOwnJson(JSON.parse(text), rules);
  } catch {
    return false;
  }
}

function isMarked(text: string): boolean {
  const version = /^.{0,10}Report of Indexwright ([-+.\w]+), /.exec(text)?.[1];
  return version !== undefined && markedFormats.some((format) => text.startsWith(markOf(format, version)));
}

const markedFormats = ["terminal", "github", "markdown", "prometheus"] as const;

const page =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="generator" content="Indexwright ';

function isOwnPage(text: string): boolean {
  return text.startsWith(page);
}

type Json = { readonly [name: string]: unknown };

function isOwnJson(value: unknown, rules: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => isQuality(one, rules));
  return isReport(value) || isSarif(value) || isReviewdog(value) || isBaseline(value) || isDashboard(value);
}

function isReport(value: unknown): boolean {
  return (
    at(value, "version") === 1 &&
    at(at(value, "tool"), "name") === "indexwright" &&
    Array.isArray(at(value, "findings"))
  );
}

/** A log that holds another program's runs beside ours is not ours to rewrite. */
function isSarif(value: unknown): boolean {
  const runs = at(value, "runs");
  if (!Array.isArray(runs) || runs.length === 0) return false;
  return runs.every((run) => at(at(at(run, "tool"), "driver"), "name") === "indexwright");
}

/** Diagnostics that another program has added name it as theirs. */
function isReviewdog(value: unknown): boolean {
  const diagnostics = at(value, "diagnostics");
  if (at(at(value, "source"), "name") !== "indexwright" || !Array.isArray(diagnostics)) return false;
  return (
    hasOnly(value, ["source", "diagnostics"]) && diagnostics.every((one) => at(one, "source") === undefined)
  );
}

/** A dashboard that somebody has taken further has another name or number there. */
function isDashboard(value: unknown): boolean {
  const tags = at(value, "tags");
  return at(value, "uid") === "indexwright-indexes" && Array.isArray(tags) && tags.includes("indexwright");
}

function isBaseline(value: unknown): boolean {
  const findings = at(value, "findings");
  if (at(value, "version") !== 1 || !hasOnly(value, ["version", "findings"]) || !Array.isArray(findings))
    return false;
  return findings.every(
    (finding) =>
      hasOnly(finding, ["fingerprint", "rule", "file"]) &&
      isFingerprint(at(finding, "fingerprint")) &&
      isText(at(finding, "rule")) &&
      isText(at(finding, "file")),
  );
}

/** What a Code Quality report without an entry looks like; other programs' are "[]". */
const emptyQuality = "[\n]\n";

/** An entry of GitLab's Code Quality report, which does not say who has made it. */
function isQuality(finding: unknown, rules: ReadonlySet<string>): boolean {
  if (!hasOnly(finding, ["description", "check_name", "fingerprint", "severity", "location", "content"]))
    return false;
  const [name, print] = [at(finding, "check_name"), at(finding, "fingerprint")];
  if (!isText(name) || !isText(at(at(finding, "location"), "path"))) return false;
  if (name === "run-failure") return isText(print) && /^run-failure-\d+$/.test(print);
  return rules.has(name) && isFingerprint(print);
}

function isFingerprint(value: unknown): boolean {
  return isText(value) && /^[0-9a-f]{16}(?:-\d+)?$/.test(value);
}

function hasOnly(value: unknown, names: readonly string[]): boolean {
  return isObject(value) && Object.keys(value).every((name) => names.includes(name));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function at(value: unknown, name: string): unknown {
  return isObject(value) ? lookup(value, name) : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}
