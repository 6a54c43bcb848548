import { rules } from "../../rules/index.ts";
import { measuredCards } from "../../src/check/measured/sign-findings.ts";
import { budgetExample, budgetKeys, budgetPattern, hasClasses } from "../../src/config/budgets.ts";
import { settingName } from "../../src/config/keys.ts";
import { mostRows, writeRate } from "../../src/config/tables.ts";
import { levels, type Option, options, supportedVersions } from "../../src/options.ts";
import { tools } from "../../src/read/registry.ts";
import { relationName } from "../../src/sql/grammar/written-name.ts";

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of `.indexwright.yml`. Draft 7, because the YAML servers of editors know that one best. */
export function configurationSchema(): string {
  const keys = options.filter((option) => option.key !== undefined);
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    $comment: "Printed from src/options.ts by `npm run docs`.",
    title: "Configuration of Indexwright",
    description:
      "What `.indexwright.yml` may hold. A key without a value is as good as none. Whether a path exists, and whether it stays in the repository, only the program can tell.",
    ...objectOf(keys, (option) => keySchema(option)),
    definitions: { rules: rulesSchema(), settings: settingsSchema, texts, text },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function objectOf(keys: readonly Option[], of: (option: Option) => Schema): Schema {
  const properties = Object.fromEntries(
    keys.map((option) => [option.key ?? option.name, { description: described(option), ...of(option) }]),
  );
  return { type: ["object", "null"], additionalProperties: false, properties };
}

function described({ says, default: standard }: Option): string {
  return standard === undefined ? says : `${says} (default: ${standard})`;
}

const text: Schema = { type: "string", minLength: 1, pattern: "^[^\\u0000]*$" };
const texts: Schema = { type: "array", items: { $ref: "#/definitions/text" } };
const level: Schema = { type: "string", enum: levels };

function keySchema(option: Option): Schema {
  switch (option.kind) {
    case "list":
      return orNone({ $ref: "#/definitions/texts" });
    case "version":
      return { enum: [...supportedVersions, ...supportedVersions.map(String), null] };
    case "levels":
      return orNone({ $ref: "#/definitions/rules" });
    case "settings":
      return orNone({ $ref: "#/definitions/settings" });
    case "overrides":
      return orNone({ type: "array", items: overrideSchema() });
    case "budgets":
      return budgetsSchema();
    case "tables":
      return { anyOf: [{ type: "null" }, { $ref: "#/definitions/text" }, tablesSchema] };
    case "count":
      return { anyOf: [{ type: ["integer", "null"], minimum: 0, maximum: 99_999_999 }, digits] };
    default:
      return wordSchema(option);
  }
}

function orNone(schema: Schema): Schema {
  return { anyOf: [{ type: "null" }, schema] };
}

function wordSchema({ name, choices }: Option): Schema {
  const known = name === "tool" ? tools.flatMap(({ id, aliases = [] }) => [id, ...aliases]) : choices;
  return known === undefined ? orNone({ $ref: "#/definitions/text" }) : { enum: [...known, null] };
}

/** An override is for some paths, which therefore are not left out. */
function overrideSchema(): Schema {
  const keys = options.filter(({ byPath, name }) => byPath || name === "paths");
  return {
    ...objectOf(keys, (option) => (option.name === "paths" ? { ...texts, minItems: 1 } : keySchema(option))),
    type: "object",
    required: ["paths"],
  };
}

function rulesSchema(): Schema {
  const cards = [...rules, ...measuredCards].map(({ id, title, severity }) => [
    id,
    // Beside a $ref, draft 7 reads nothing.
    { ...level, description: `${title} (its own level: ${severity})` },
  ]);
  return { type: "object", additionalProperties: false, properties: Object.fromEntries(cards) };
}

/** PostgreSQL takes the name of a setting in any case. */
const settingsSchema: Schema = {
  type: "object",
  propertyNames: { maxLength: 63, pattern: settingName.source.replaceAll("a-z", "a-zA-Z") },
  additionalProperties: { anyOf: [{ type: ["number", "boolean"] }, { $ref: "#/definitions/text" }] },
};

const digits: Schema = { type: "string", pattern: "^\\d{1,8}$" };

const rows: Schema = {
  type: "integer",
  minimum: 0,
  maximum: mostRows,
  description: "How many rows it has, with those of all its partitions",
};

const tablesSchema: Schema = {
  type: "object",
  propertyNames: { pattern: relationName.source },
  additionalProperties: {
    anyOf: [
      rows,
      {
        type: "object",
        additionalProperties: false,
        required: ["rows"],
        properties: { rows, writes: { type: "string", pattern: writeRate.source, examples: ["200/s"] } },
      },
    ],
  },
};

function budgetsSchema(): Schema {
  const properties = Object.fromEntries(
    budgetKeys.map((key) => {
      const quantity = { type: "string", pattern: budgetPattern(key), examples: [budgetExample(key)] };
      const byClass = { type: "object", additionalProperties: quantity };
      return [key, hasClasses(key) ? { anyOf: [quantity, byClass] } : quantity];
    }),
  );
  return { type: ["object", "null"], additionalProperties: false, properties };
}
