import { parseExpression } from "@babel/parser";
import { type Mapping, record } from "../../evidence/value.ts";
import type { BabelExpression } from "./babel.ts";

/** Compilers let people write comments into their JSON, and a comma after its last item; null where it is none. */
export function parsedCommentedJson(text: string | undefined): Mapping | null {
  if (text === undefined) return null;
  try {
    return record(plainValue(parseExpression(text.replace(/^\uFEFF/, ""))));
  } catch {
    return null;
  }
}

/** What is no JSON is undefined. */
function plainValue(node: BabelExpression): unknown {
  switch (node.type) {
    case "StringLiteral":
    case "NumericLiteral":
    case "BooleanLiteral":
      return node.value;
    case "ArrayExpression":
      return node.elements.map((item) => item && plainValue(item as BabelExpression));
    case "ObjectExpression":
      return Object.fromEntries(
        node.properties.flatMap((property) =>
          property.type === "ObjectProperty" && property.key.type === "StringLiteral"
            ? [[property.key.value, plainValue(property.value as BabelExpression)]]
            : [],
        ),
      );
    default:
      return undefined;
  }
}
