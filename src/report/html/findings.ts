import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Finding, Fix, Report, Severity } from "../../types.ts";
import { excerptLines } from "../excerpt.ts";
import { bySeverity, placeText } from "../order.ts";
import { evidenceWords } from "../proof/evidence-words.ts";
import { plural } from "../verdict.ts";
import { advice, codeElement, list, prose, type Section, scrolled } from "./section.ts";

/** So many are shown in full; of more, a page is no longer read but searched, and a line each is enough. */
const MOST = 300;
const MOST_LINES = 20;
const LONGEST_LINE = 2000;

/** Each finding with its SQL, the worst first, and a box to leave out those of one severity. */
export function htmlFindings(report: Report): Section | null {
  if (report.findings.length === 0) return null;
  const worst = bySeverity(report.findings);
  const urls = new Map(report.rules.map((rule) => [rule.id, rule.url] as const));
  const rest = worst.slice(MOST);
  return {
    id: "findings",
    title: "Findings",
    count: worst.length,
    body: [
      ...choice(worst),
      ...worst.slice(0, MOST).map((one) => article(one, urls.get(one.rule), evidenceWords(one, report))),
      ...(rest.length > 0 ? [h("h3", {}, `${rest.length} more`), glance(rest)] : []),
    ],
  };
}

/** One line each. */
export function glance(some: readonly Finding[]): ElementContent {
  return list(
    some.map((one) => [badge(one.severity), " ", codeElement(placeText(one)), " ", ...prose(one.message)]),
  );
}

const severities = ["error", "warning", "notice"] as const;

function choice(worst: readonly Finding[]): readonly ElementContent[] {
  const counts = severities.map(
    (one) => [one, worst.filter((finding) => finding.severity === one).length] as const,
  );
  const there = counts.filter(([, count]) => count > 0);
  if (there.length < 2) return [];
  const boxes = there.map(([severity, count]) =>
    h("label", {}, [
      h("input", { type: "checkbox", id: `show-${severity}`, checked: true, autoComplete: "off" }),
      ` ${plural(count, severity)}`,
    ]),
  );
  return [h("fieldset", {}, [h("legend", {}, "Show"), ...boxes])];
}

function badge(severity: Severity): ElementContent {
  return h("span", { className: ["badge", severity] }, severity);
}

function article(finding: Finding, url: string | undefined, shown: string | null): ElementContent {
  const { severity, rule, message, why, instead, fix } = finding;
  const name = url === undefined ? codeElement(rule) : h("a", { href: url }, [codeElement(rule)]);
  const measured = shown === null ? [] : [` · ${shown}`];
  return h("article", { className: ["finding", severity] }, [
    h("h3", {}, [badge(severity), " ", ...prose(message)]),
    h("p", { className: ["meta"] }, [codeElement(placeText(finding)), " · ", name, ...measured]),
    excerpt(finding),
    ...part("Why", why),
    ...part("Instead", instead),
    ...(fix ? fixed(fix) : []),
  ]);
}

function part(label: string, text: string): readonly ElementContent[] {
  return text === "" ? [] : [h("h4", {}, label), ...advice(text)];
}

function fixed({ title, safe }: Fix): readonly ElementContent[] {
  const words = safe ? [...prose(title), " (", codeElement("--fix"), " applies it)"] : prose(title);
  return [h("h4", {}, safe ? "Fix" : "Suggestion"), h("p", {}, [...words])];
}

function excerpt({ file, span }: Finding): ElementContent {
  let last = 0;
  const lines = excerptLines(file, span, MOST_LINES).flatMap(({ number, text, from, to }) => {
    const gap = last > 0 && number > last + 1 ? [numbered("", "…"), "\n"] : [];
    last = number;
    const start = Math.max(0, from - LONGEST_LINE / 2);
    const end = Math.min(text.length, start + LONGEST_LINE);
    const parts = [
      start > 0 ? "…" : "",
      text.slice(start, from),
      h("mark", {}, text.slice(from, Math.min(to, end))),
      text.slice(Math.min(to, end), end),
      end < text.length ? "…" : "",
    ];
    return [...gap, numbered(String(number), parts), "\n"];
  });
  return scrolled("SQL", h("pre", {}, h("code", {}, lines.slice(0, -1))));
}

function numbered(number: string, parts: string | readonly (string | ElementContent)[]): ElementContent {
  const text = typeof parts === "string" ? [parts] : [...parts];
  return h("span", { className: ["line"] }, [
    h("span", { className: ["number"], dataNumber: number }),
    ...text,
  ]);
}
