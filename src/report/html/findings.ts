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
  const rest = worst.slice(MOST);
  return {
    id: "findings",
    title: "Findings",
    count: worst.length,
    body: [
      ...choice(worst),
      ...groupsOf(worst.slice(0, MOST)).map((group) => grouped(group, report)),
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

type Group = readonly [Finding, ...Finding[]];

/** What is wrong for one reason is told together, where its first one stands. */
function groupsOf(some: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of some) {
    const key = [finding.severity, finding.rule, finding.why].join("\0");
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** One finding is an article; several of a rule have its title and its reason once. */
function grouped(group: Group, report: Report): ElementContent {
  const [first, ...more] = group;
  const rule = report.rules.find(({ id }) => id === first.rule);
  const article = (finding: Finding, isAlone: boolean) =>
    articleOf(finding, { url: rule?.url, shown: evidenceWords(finding, report), isAlone });
  if (more.length === 0) return article(first, true);
  const title = rule?.title ?? first.rule;
  return h("section", { className: ["group", first.severity], ariaLabel: title }, [
    h("h3", {}, [badge(first.severity), ` ${group.length} × `, ...prose(title)]),
    ...paragraphs(first.why),
    ...group.map((one) => article(one, false)),
  ]);
}

interface ArticleLook {
  readonly url: string | undefined;
  readonly shown: string | null;
  /** Nothing above it says how bad it is, and why. */
  readonly isAlone: boolean;
}

function articleOf(finding: Finding, { url, shown, isAlone }: ArticleLook): ElementContent {
  const { severity, rule, message, why, instead, fix } = finding;
  const name = url === undefined ? codeElement(rule) : h("a", { href: url }, [codeElement(rule)]);
  const measured = shown === null ? [] : [` · ${shown}`];
  const head = isAlone
    ? h("h3", {}, [badge(severity), " ", ...prose(message)])
    : h("h4", {}, [...prose(message)]);
  return h("article", { className: ["finding", severity] }, [
    head,
    h("p", { className: ["meta"] }, [codeElement(placeText(finding)), " · ", name, ...measured]),
    excerpt(finding),
    ...(isAlone ? part("Why", why) : []),
    ...part("Instead", instead),
    ...(fix ? fixed(fix) : []),
  ]);
}

function paragraphs(text: string): readonly ElementContent[] {
  return text === "" ? [] : advice(text);
}

function part(label: string, text: string): readonly ElementContent[] {
  return text === "" ? [] : [h("p", { className: ["part"] }, label), ...advice(text)];
}

function fixed({ title, safe }: Fix): readonly ElementContent[] {
  const words = safe ? [...prose(title), " (", codeElement("--fix"), " applies it)"] : prose(title);
  return [h("p", { className: ["part"] }, safe ? "Fix" : "Suggestion"), h("p", {}, [...words])];
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
