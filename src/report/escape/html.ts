import type { Element, Nodes, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { visible, visibleLines } from "./visible-text.ts";

/** A finished page: whatever stands in it is text in its element, with nothing hidden in it. */
export function htmlText(page: Root): string {
  return `${toHtml(shown(page) as Root)}\n`;
}

function shown(node: Nodes): Nodes {
  if (node.type === "text") return { ...node, value: textOf(node.value) };
  // What stands in a style sheet is ours, and no text to the browser.
  if (node.type === "element" && node.tagName === "style") return node;
  if (node.type === "element")
    return {
      ...node,
      properties: attributes(node),
      children: node.children.map(shown) as Element["children"],
    };
  if (node.type === "root") return { ...node, children: node.children.map(shown) as Root["children"] };
  return node;
}

function textOf(raw: string): string {
  return visibleLines(raw.replaceAll("\t", "    ")).join("\n");
}

function attributes({ properties }: Element): Element["properties"] {
  const entries = Object.entries(properties).map(
    ([name, value]) => [name, typeof value === "string" ? visible(value) : value] as const,
  );
  return Object.fromEntries(entries);
}
