import type { Evaluator } from "../host.ts";
import { percentFormatted } from "../text-formats.ts";
import {
  asText,
  type CodeCall,
  computedText,
  type Handle,
  handle,
  joined,
  listValue,
  type TextValue,
  textValue,
  type Value,
} from "../value.ts";

const makesList = /^(?:(?:List|Set|Stream)\.(?:of|copyOf)|Arrays\.(?:asList|stream))$/;

/** What Java's own library gives, by the names that it is called by without its packages; null: none that is known here. */
export function javaLibrary(path: string, call: CodeCall, run: () => Evaluator): Value | null {
  const [first, ...others] = call.arguments;
  if (makesList.test(path)) {
    const isOne = call.arguments.length === 1 && first?.kind === "list";
    return isOne ? first : listValue(call.arguments);
  }
  if (path === "String.format" && first?.kind === "text") return percentFormatted(first, listValue(others));
  if (path === "String.valueOf") return first ? asText(first) : null;
  if (path === "String.join" && first?.kind === "text") {
    const [list] = others;
    const items = others.length === 1 && list?.kind === "list" ? list : { items: others, open: undefined };
    const texts = items.items.map(asText);
    if (items.open || texts.includes(null)) return null;
    return joined(texts.flatMap((text, at) => (text === null ? [] : at === 0 ? [text] : [first, text])));
  }
  return call.constructs && /^String(?:Builder|Buffer)$/.test(path)
    ? handle(new JavaTextBuilder(first, run()))
    : null;
}

/** A StringBuilder. */
class JavaTextBuilder implements Handle {
  readonly sendsNothing = true;
  readonly #run: Evaluator;
  #text: TextValue;

  constructor(first: Value | undefined, run: Evaluator) {
    this.#run = run;
    this.#text = first?.kind === "text" ? first : textValue("");
  }

  call({ name, arguments: [given] }: CodeCall): Value | null {
    if (name === "toString") return this.#text;
    if (name !== "append") {
      this.#text = computedText;
      return handle(this);
    }
    // Under a condition nobody knows whether it is there.
    const isKnown = given !== undefined && this.#run.sent.condition === null;
    this.#text = joined([this.#text, (isKnown ? asText(given) : null) ?? computedText]);
    return handle(this);
  }
}
