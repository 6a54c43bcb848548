import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { WrittenBlock, WrittenRunbook } from "../../types.ts";
import { htmlText } from "../escape/html.ts";
import { policy } from "../html/index.ts";
import { prose, scrolled, tableElement } from "../html/section.ts";
import { style } from "../html/style.ts";

/** The same as one page that needs nothing but itself, to read, to print and to tick off. */
export function runbookHtml({ title, version, sections }: WrittenRunbook): string {
  const page = h(null, { type: "doctype" }, [
    h("html", { lang: "en" }, [
      h("head", {}, [
        h("meta", { charSet: "utf-8" }),
        h("meta", { name: "generator", content: `Indexwright ${version}` }),
        h("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
        h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        h("meta", { name: "color-scheme", content: "light dark" }),
        h("title", {}, title),
        h("style", {}, style),
      ]),
      h("body", {}, [
        h("a", { className: ["skip"], href: "#main" }, "Skip to the runbook"),
        h("header", {}, [
          h("p", { className: ["product"] }, `Indexwright ${version}`),
          h("h1", {}, [...prose(title)]),
        ]),
        h("nav", { ariaLabel: "Contents" }, [
          h(
            "ul",
            {},
            sections.map(({ title: name }, at) => h("li", {}, [h("a", { href: `#s${at + 1}` }, name)])),
          ),
        ]),
        h(
          "main",
          { id: "main", tabIndex: -1 },
          sections.map(({ title: name, blocks }, at) =>
            h("section", { id: `s${at + 1}`, ariaLabelledBy: [`s${at + 1}-title`] }, [
              h("h2", { id: `s${at + 1}-title` }, `${at + 1}. ${name}`),
              ...blocks.map(drawn),
            ]),
          ),
        ),
      ]),
    ]),
  ]);
  return htmlText(page);
}

function drawn(block: WrittenBlock): ElementContent {
  switch (block.kind) {
    case "heading":
      return h("h3", {}, [...prose(block.text)]);
    case "text":
      return h("p", {}, [...prose(block.text)]);
    case "list":
      return h(
        "ul",
        {},
        block.items.map((item) => h("li", {}, [...prose(item)])),
      );
    case "boxes":
      return h(
        "ul",
        { className: ["boxes"] },
        block.items.map((item) => h("li", {}, ["☐ ", ...prose(item)])),
      );
    case "code":
      return scrolled(block.language, h("pre", {}, h("code", {}, block.text)));
    case "table":
      return tableElement(
        "Table",
        block.head,
        block.rows.map((cells) => cells.map((cell) => prose(cell))),
      );
  }
}
