import type { ChangelogNode } from "../../code/changelog/node.ts";
import { joined, sliced, type TextValue, textValue } from "../../code/value.ts";
import { javaPairs } from "../../evidence/properties.ts";
import { isForPostgres } from "./conditions.ts";

/** `${name}`; a name that is told elsewhere, on the command line or by the program that starts Liquibase, stays a hole. */
const reference = /\$\{([^${}\n]{1,200})\}/g;

/** What `<property>` elements have set so far. The first that sets a name counts (ChangeLogParameters.java). */
export class ChangelogProperties {
  readonly #values = new Map<string, string>();
  /** Those of all changelogs; these here are one changelog's own. */
  readonly #around: ChangelogProperties | null;

  constructor(around: ChangelogProperties | null) {
    this.#around = around;
  }

  /** One element, with the text of the file that it names. */
  add(property: ChangelogNode, fileText: string | null): void {
    const own = (name: string) => property.children.find((one) => one.name === name)?.value?.text;
    if (!isForPostgres(own("dbms"))) return;
    const [name, value] = [own("name"), own("value")];
    if (name !== undefined && value !== undefined) this.#set(name, value);
    for (const [key, text] of fileText === null ? [] : javaPairs(fileText)) this.#set(key, text);
  }

  /** What a name stands for: this changelog's own before that of all. */
  valueNamed(name: string): string | undefined {
    return this.#values.get(name) ?? this.#around?.valueNamed(name);
  }

  #set(name: string, value: string): void {
    if (!this.#values.has(name)) this.#values.set(name, value);
  }

  /** A text with what is known put in; each other reference is a hole. */
  in(text: TextValue): TextValue {
    if (!text.text.includes("${")) return text;
    const parts: TextValue[] = [];
    let from = 0;
    for (const { 0: whole, 1: name = "", index } of text.text.matchAll(reference)) {
      parts.push(sliced(text, from, index));
      from = index + whole.length;
      const value = this.valueNamed(name.trim());
      const written = sliced(text, index, from);
      if (name.startsWith(":")) parts.push(textValue(`\${${name.slice(1)}}`));
      else if (value === undefined) parts.push({ ...written, holes: true });
      // A value may name others in its turn, once.
      else
        parts.push(
          textValue(value.replace(reference, (all, inner: string) => this.valueNamed(inner) ?? all)),
        );
    }
    return joined([...parts, sliced(text, from, text.text.length)]);
  }
}
