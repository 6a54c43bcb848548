import type { ElementContent } from "hast";
import { h } from "hastscript";
import { blocks } from "../prose.ts";

/** A part of the page, and its entry in the contents. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** How many things stand in it; null where that says nothing. */
  readonly count: number | null;
  readonly body: readonly ElementContent[];
}

/** A sentence, in which `…` is code. */
export function prose(text: string): readonly (ElementContent | string)[] {
  const parts = text.split(/(`[^`]+`)/);
  return parts.map((part, at) => (at % 2 ? codeElement(part.slice(1, -1)) : part));
}

/** Advice: paragraphs, and the SQL between them. */
export function advice(text: string): readonly ElementContent[] {
  return blocks(text).map((block) =>
    block.kind === "code" ? sql(block.text) : h("p", {}, [...prose(block.text)]),
  );
}

export function sql(text: string): ElementContent {
  return scrolled("SQL", h("pre", {}, h("code", {}, text)));
}

export type Cell = ElementContent | string | readonly (ElementContent | string)[];

/** A table; where it is too wide, it scrolls alone, by keyboard too. */
export function tableElement(
  label: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): ElementContent {
  return scrolled(
    label,
    h("table", {}, [
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          head.map((one) => h("th", { scope: "col" }, one)),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h(
            "tr",
            {},
            row.map((cell) => h("td", {}, children(cell))),
          ),
        ),
      ),
    ]),
  );
}

export function scrolled(label: string, inner: ElementContent): ElementContent {
  return h("div", { className: ["scroll"], tabIndex: 0, role: "group", ariaLabel: label }, [inner]);
}

function children(cell: Cell): (ElementContent | string)[] {
  return Array.isArray(cell) ? [...cell] : [cell as ElementContent | string];
}

export function codeElement(text: string): ElementContent {
  return h("code", {}, text);
}

export function list(rows: readonly Cell[]): ElementContent {
  return h(
    "ul",
    {},
    rows.map((row) => h("li", {}, children(row))),
  );
}
