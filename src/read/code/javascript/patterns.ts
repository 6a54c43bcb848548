import type { Pattern } from "../syntax.ts";
import type { BabelNode } from "./babel.ts";

/** Anything that is no expression of its own, such as a pattern. */
export interface BabelPlace {
  readonly type: string;
  readonly start?: number | null;
  readonly end?: number | null;
}

/** What an assignment of JavaScript gives names to. */
export function patternOf(node: BabelPlace | null | undefined): Pattern {
  const given = node as BabelNode<"VariableDeclaration">["declarations"][number]["id"] | null | undefined;
  switch (given?.type) {
    case "Identifier":
      return { kind: "name", name: given.name };
    case "ArrayPattern":
      return {
        kind: "items",
        items: given.elements.map((one) => one && patternOf(withoutDefault(one))),
      };
    case "ObjectPattern":
      return {
        kind: "keys",
        keys: given.properties.flatMap((property) => {
          const key = property.type === "ObjectProperty" ? keyOf(property.key) : null;
          return property.type === "ObjectProperty" && key !== null
            ? [{ key, pattern: patternOf(withoutDefault(property.value)) }]
            : [];
        }),
      };
    default:
      return { kind: "other" };
  }
}

function withoutDefault(node: BabelPlace): BabelPlace {
  return node.type === "AssignmentPattern" ? (node as BabelPlace & { left: BabelPlace }).left : node;
}

export function keyOf(key: BabelPlace): string | null {
  const { name, value, type, id } = key as BabelPlace & {
    readonly name?: string;
    readonly value?: unknown;
    readonly id?: { readonly name: string };
  };
  if (type === "PrivateName") return `#${id?.name ?? ""}`;
  if (type === "Identifier") return name ?? null;
  return type === "StringLiteral" && typeof value === "string" ? value : null;
}
