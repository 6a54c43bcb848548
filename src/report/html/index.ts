import { h } from "hastscript";
import type { Report } from "../../types.ts";
import { htmlText } from "../escape/html.ts";
import type { Look } from "../look.ts";
import { verdict } from "../verdict.ts";
import { htmlFindings } from "./findings.ts";
import { measured } from "./measurements.ts";
import { plans } from "./plans.ts";
import { htmlRepairs } from "./repairs.ts";
import type { Section } from "./section.ts";
import {
  htmlFailures,
  htmlIgnored,
  htmlMigrations,
  htmlNotes,
  htmlStanding,
  htmlUnread,
  htmlWaysBack,
} from "./sections.ts";
import { style } from "./style.ts";

/** Nothing is loaded and nothing runs: a browser refuses both, whatever stands in the page. */
export const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One page that needs nothing but itself, for people: to read, to send on, to print. */
export function html(report: Report, look: Look): string {
  const { outcome, headline, sentence } = verdict(report, look.failOn);
  const sections = [
    htmlFailures(report),
    htmlRepairs(report, look),
    htmlFindings(report),
    ...(report.proof ? [measured(report.proof), plans(report.proof)] : []),
    htmlStanding(report),
    htmlMigrations(report),
    htmlWaysBack(report),
    htmlUnread(report),
    htmlIgnored(report),
    htmlNotes(report),
  ].filter((one) => one !== null);
  const mark = { clean: "✓", passes: "!", unread: "?", fails: "✗", error: "✗" }[outcome];
  const page = h(null, { type: "doctype" }, [
    h("html", { lang: "en" }, [
      h("head", {}, [
        h("meta", { charSet: "utf-8" }),
        h("meta", { name: "generator", content: `Indexwright ${report.version}` }),
        h("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
        h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        h("meta", { name: "color-scheme", content: "light dark" }),
        h("title", {}, `Indexwright: ${headline}`),
        h("style", {}, style),
      ]),
      h("body", {}, [
        h("a", { className: ["skip"], href: "#main" }, "Skip to the report"),
        h("header", { className: [outcome] }, [
          h("p", { className: ["product"] }, `Indexwright ${report.version}`),
          h("h1", {}, [h("span", { className: ["mark"], ariaHidden: "true" }, mark), " ", sentence]),
          ...(look.aside === undefined ? [] : [h("p", {}, look.aside)]),
        ]),
        contents(sections),
        h("main", { id: "main", tabIndex: -1 }, sections.map(drawn)),
      ]),
    ]),
  ]);
  return htmlText(page);
}

function contents(sections: readonly Section[]) {
  const links = sections.map(({ id, title, count }) =>
    h("li", {}, [h("a", { href: `#${id}` }, title), ...(count === null ? [] : [` ${count}`])]),
  );
  return h("nav", { ariaLabel: "Contents" }, [h("ul", {}, links)]);
}

function drawn({ id, title, body }: Section) {
  return h("section", { id, ariaLabelledBy: [`${id}-title`] }, [
    h("h2", { id: `${id}-title` }, title),
    ...body,
  ]);
}
