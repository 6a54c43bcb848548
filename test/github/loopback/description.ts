import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Schema = { readonly [key: string]: Json };

/** GitHub's own description of its REST API, and what follows from it for one operation. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** Matches the path still encoded, so that %2F is part of a name. */
  readonly path: RegExp;
  readonly parameters: readonly Parameter[];
  /** null: no body is described. */
  readonly body: ValidateFunction | null;
  /** By status; null: described without a JSON body. */
  readonly answers: ReadonlyMap<number, ValidateFunction | null>;
  /** The schema of a good answer, to make examples of. */
  readonly good: Schema | null;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly integer: boolean;
  readonly check: ValidateFunction;
}

const file = new URL("../../schemas/github-openapi.json", import.meta.url);
const document = JSON.parse(readFileSync(file, "utf8")) as Schema;
const ajv = new Ajv({ strict: false, allErrors: true });
(addFormats as unknown as (ajv: Ajv) => void)(ajv);
ajv.addSchema({ $id: "github", ...(nullable(document) as object) });

/** OpenAPI 3.0 says `nullable` where JSON Schema has another type. */
function nullable(json: Json): Json {
  if (Array.isArray(json)) return json.map(nullable);
  if (!isSchema(json)) return typeof json === "string" ? json.replace(/^#\/components/, "github$&") : json;
  const { nullable: may, ...rest } = json;
  const copy = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, nullable(each)]));
  return may === true ? { anyOf: [copy, { type: "null" }] } : copy;
}

/** GitHub passes over what it does not know; in a test that is a mistake. */
function closed(json: Json): Json {
  if (Array.isArray(json)) return json.map(closed);
  if (!isSchema(json)) return json;
  const copy = Object.fromEntries(Object.entries(json).map(([key, each]) => [key, closed(each)]));
  return isSchema(json.properties ?? null) && json.type === "object"
    ? { additionalProperties: false, ...copy }
    : copy;
}

export function isSchema(json: Json | undefined): json is Schema {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

export function resolved(json: Json | undefined): Schema {
  if (!isSchema(json)) return {};
  if (typeof json.$ref !== "string") return json;
  const found = json.$ref
    .split("/")
    .slice(1)
    .reduce<Json | undefined>((at, key) => (isSchema(at) ? at[key] : undefined), document);
  if (!isSchema(found)) throw new Error(`${json.$ref} is not in the description`);
  return found;
}

const compile = (json: Json): ValidateFunction => ajv.compile(nullable(json) as object);

function jsonOf(json: Json | undefined): Schema | null {
  const content = resolved(resolved(json).content);
  const schema = resolved(content["application/json"]).schema;
  return isSchema(schema) ? schema : null;
}

function parameter(json: Json): Parameter {
  const { name, in: place, required, schema = {} } = resolved(json);
  return {
    name: String(name),
    in: String(place),
    required: required === true,
    integer: resolved(schema).type === "integer",
    check: compile(schema),
  };
}

function operation(path: string, method: string, json: Schema): Operation {
  const body = jsonOf(json.requestBody);
  const answers = Object.entries(resolved(json.responses)).map(([status, each]) => {
    const schema = jsonOf(each);
    return [Number(status), schema && compile(schema)] as const;
  });
  return {
    id: String(json.operationId),
    method: method.toUpperCase(),
    path: new RegExp(`^${path.replaceAll("{", "(?<").replaceAll("}", ">[^/]+)")}$`),
    parameters: (json.parameters as readonly Json[]).map(parameter),
    body: body && compile(closed(body)),
    answers: new Map(answers),
    good: jsonOf(resolved(json.responses)["200"]),
  };
}

export const operations: readonly Operation[] = Object.entries(resolved(document.paths)).flatMap(
  ([path, methods]) =>
    Object.entries(resolved(methods)).map(([method, each]) => operation(path, method, resolved(each))),
);

export function troubles(check: ValidateFunction, value: unknown): readonly string[] {
  if (check(value)) return [];
  return (check.errors ?? []).slice(0, 5).map((one) => `${one.instancePath || "it"} ${one.message}`);
}

/** The least that a schema allows: what must be there, null where that will do. */
export function sample(json: Json | undefined): Json {
  const schema = resolved(json);
  if (schema.nullable === true) return null;
  if (Array.isArray(schema.enum)) return schema.enum[0] ?? null;
  if (Array.isArray(schema.allOf)) return Object.assign({}, ...schema.allOf.map(sample));
  const choice = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(choice)) return sample(choice[0]);
  if (schema.type === "array") return [];
  if (schema.type === "integer" || schema.type === "number") return 1;
  if (schema.type === "boolean") return false;
  if (schema.type === "string") return textOf(schema.format);
  const names = (schema.required as readonly string[] | undefined) ?? [];
  return Object.fromEntries(names.map((name) => [name, sample(resolved(schema.properties)[name])]));
}

function textOf(format: Json | undefined): string {
  if (format === "uri") return "https://github.example/";
  return format === "date-time" ? "2026-01-01T00:00:00Z" : "x";
}
