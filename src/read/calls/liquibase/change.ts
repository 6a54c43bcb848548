import { NotKnown } from "../../code/call-arguments.ts";
import type { ChangelogNode } from "../../code/changelog/node.ts";
import type { TextValue } from "../../code/value.ts";
import type { ChangelogProperties } from "./changelog-properties.ts";
import type { SqlNames } from "./names.ts";

/** What a change sends: statements that Liquibase writes, and texts that stand in the changelog. */
export type ChangeSql = readonly (string | TextValue)[];

/** A change, or a part of one, with the properties of its changelog put in. */
export class ChangelogChange {
  readonly node: ChangelogNode;
  readonly names: SqlNames;
  readonly #properties: ChangelogProperties;

  constructor(node: ChangelogNode, names: SqlNames, properties: ChangelogProperties) {
    this.node = node;
    this.names = names;
    this.#properties = properties;
  }

  get name(): string {
    return this.node.name;
  }

  /** The text that stands in it. */
  get body(): TextValue | null {
    return this.node.value && this.#properties.in(this.node.value);
  }

  /** An attribute, or what stands under a key. */
  sql(name: string): TextValue | null {
    const value = this.node.children.find((one) => one.name === name)?.value;
    return value ? this.#properties.in(value) : null;
  }

  text(name: string): string | undefined {
    return this.sql(name)?.text;
  }

  required(name: string): string {
    const text = this.text(name);
    if (text === undefined || text.trim() === "") throw new NotKnown(`it names no \`${name}\``);
    return text;
  }

  /** Boolean.parseBoolean: anything but "true" is false. */
  is(name: string): boolean {
    return this.text(name)?.trim().toLowerCase() === "true";
  }

  /** The elements of a name that stand in it, in XML at once and in YAML in a list of their own. */
  all(name: string, list: string): readonly ChangelogChange[] {
    const own = this.node.children.flatMap((child) =>
      child.name === name && !child.attribute ? [child] : child.name === list ? child.children : [],
    );
    return own.filter((one) => one.name === name).map((one) => this.#part(one));
  }

  inner(name: string): ChangelogChange | null {
    const found = this.node.children.find((one) => one.name === name && !one.attribute);
    return found ? this.#part(found) : null;
  }

  #part(node: ChangelogNode): ChangelogChange {
    return new ChangelogChange(node, this.names, this.#properties);
  }

  /** Of an attribute that has other names in other changes. */
  table(name = "tableName", schema = "schemaName"): string {
    return this.names.in(this.text(schema), this.required(name));
  }

  column(name = "columnName"): string {
    return this.names.name(this.required(name));
  }
}

export function changelogText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
