import { blocks } from "../../report/prose.ts";
import { button, element, sentence } from "./elements.ts";
import type { ShownFinding, ShownReport } from "./messages.ts";

interface FindingPlaces {
  /** Where a rule's page lies. */
  readonly pageOf: (rule: string) => string | null;
  readonly goTo: (file: string, line: number) => void;
}

/** What is shown of a report: the worst first, in the order of the files. */
export function findingsList(report: ShownReport, places: FindingPlaces): readonly HTMLElement[] {
  const { findings, unread, problems } = report;
  return [
    ...problems.map(({ message }) => element("p", { class: "iw-trouble" }, message)),
    ...findings.map((finding) => findingCard(finding, places)),
    ...unread.map(({ file, line, message }) =>
      element("p", { class: "iw-trouble" }, placeButton(file, line, places), ` is not read: ${message}`),
    ),
    sendings(report),
  ];
}

/** In one line, for whoever cannot see the list. */
export function verdictOf({ findings, unread, problems }: ShownReport): string {
  if (problems.length > 0) return "Something went wrong";
  const counted = (["error", "warning", "notice"] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
  });
  const parts = [...counted, ...(unread.length > 0 ? [`${unread.length} not read`] : [])];
  return parts.length > 0
    ? parts.join(", ")
    : "Nothing to say: this migration is right, as far as it can be read";
}

function findingCard(finding: ShownFinding, places: FindingPlaces): HTMLElement {
  const { rule, severity, message, why, instead, file, line } = finding;
  const address = places.pageOf(rule);
  const page = address === null ? rule : element("a", { href: address }, rule);
  return element(
    "article",
    { class: `iw-finding iw-${severity}` },
    element("h3", {}, element("span", { class: "iw-severity" }, severity), " ", ...sentence(message)),
    element("p", { class: "iw-place" }, placeButton(file, line, places), " · ", page),
    element("p", {}, ...sentence(why)),
    element("p", { class: "iw-instead" }, "Instead:"),
    ...blocks(instead).map(({ kind, text }) =>
      kind === "code" ? element("pre", {}, text) : element("p", {}, ...sentence(text)),
    ),
  );
}

function placeButton(file: string, line: number, { goTo }: FindingPlaces): HTMLElement {
  return button(`${file}:${line}`, () => goTo(file, line), { class: "iw-link" });
}

function sendings({ migrations }: ShownReport): HTMLElement {
  const rows = migrations.map(({ file, tool, direction, execution, why }) =>
    element(
      "li",
      {},
      `${file} (${tool}, ${direction}): `,
      element("strong", {}, execution),
      ", ",
      ...sentence(why),
    ),
  );
  return element(
    "section",
    { class: "iw-sendings" },
    element("h3", {}, "How it is sent"),
    rows.length > 0 ? element("ul", {}, ...rows) : element("p", {}, "No migration is found here."),
  );
}
