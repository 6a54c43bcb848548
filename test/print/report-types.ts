import { readFileSync } from "node:fs";
import { root } from "./place.ts";

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
}

/** The types of the library: its one function, and the report as its schema has it. */
export function libraryTypes(): string {
  const schema: Schema = JSON.parse(readFileSync(new URL("src/report/report.schema.json", root), "utf8"));
  const named = Object.entries(schema.$defs ?? {}).map(
    ([name, part]) => `${doc(part, "")}export type ${typeName(name)} = ${typeOf(part, "")};\n`,
  );
  return [head, `${doc(schema, "")}export type Report = ${typeOf(schema, "")};\n`, ...named].join("\n");
}

const head = `// Printed from src/report/report.schema.json by \`npm run bundle\`.

/** Texts by their paths, which are relative, with "/". */
export type Texts = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

export interface LintOptions {
  /** What \`.indexwright.yml\` would hold, besides what names files: tool, rules, tables and so on. */
  readonly configuration?: Readonly<Record<string, unknown>>;
  /** What stands beside the files and is not reported: earlier migrations, a tool's configuration, lock files. */
  readonly beside?: Texts;
  /** The files are one change, as with --since: what stands beside them is applied already. */
  readonly isChange?: boolean;
  /** The text of a baseline: what it holds is not reported as new. */
  readonly baseline?: string;
}

/**
 * Reads migrations, and gives what \`indexwright lint --format json\` writes of the same files. Nothing is read from a disk.
 * Rejects with an Error that says what is wrong with the configuration.
 */
export function lint(files: Texts, options?: LintOptions): Promise<Report>;
`;

function typeName(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function doc({ description }: Schema, indent: string): string {
  return description === undefined ? "" : `${indent}/** ${description.replaceAll("*/", "*\\/")} */\n`;
}

function typeOf(schema: Schema, indent: string): string {
  const { $ref, const: only, enum: several, oneOf, type } = schema;
  const own = schema.properties || schema.additionalProperties ? objectOf(schema, indent) : null;
  if ($ref !== undefined) {
    const name = typeName($ref.replace("#/$defs/", ""));
    return own === null ? name : `${name} & ${own}`;
  }
  if (only !== undefined) return JSON.stringify(only);
  if (several) return several.map((value) => JSON.stringify(value)).join(" | ");
  if (oneOf) return oneOf.map((each) => typeOf(each, indent)).join(" | ");
  if (own !== null) return own;
  if (type === "array") return `ReadonlyArray<${schema.items ? typeOf(schema.items, indent) : "unknown"}>`;
  return (typeof type === "string" ? [type] : (type ?? [])).map(plain).join(" | ") || "unknown";
}

function plain(type: string): string {
  return type === "integer" ? "number" : type === "object" ? "Readonly<Record<string, unknown>>" : type;
}

function objectOf({ properties, additionalProperties, required = [] }: Schema, indent: string): string {
  if (!properties && typeof additionalProperties === "object")
    return `Readonly<Record<string, ${typeOf(additionalProperties, indent)}>>`;
  const inner = `${indent}  `;
  const fields = Object.entries(properties ?? {}).map(([name, field]) => {
    const optional = required.includes(name) ? "" : "?";
    return `${doc(field, inner)}${inner}readonly ${name}${optional}: ${typeOf(field, inner)};\n`;
  });
  return `{\n${fields.join("")}${indent}}`;
}
