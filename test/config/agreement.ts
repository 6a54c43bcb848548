import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { parseConfig } from "../../src/config/file.ts";
import type { GivenOptions, KnownNames } from "../../src/config/given-options.ts";
import { UsageError } from "../../src/types/usage-error.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../src/config/configuration.schema.json", import.meta.url), "utf8"),
);
const fits = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

/** Whether the schema takes a configuration; null where it is no YAML, of which a schema says nothing. */
export function fitsSchema(text: string): boolean | null {
  let value: unknown;
  try {
    value = parse(text.replace(/^\uFEFF/, ""), { maxAliasCount: 100 });
    JSON.stringify(value);
  } catch {
    return null;
  }
  return fits(value);
}

/** What the program makes of a configuration. Throws where the schema thinks otherwise of it. */
export function readAgreed(text: string, known: KnownNames): GivenOptions {
  const agrees = (accepted: boolean): void => {
    const fit = fitsSchema(text);
    if (fit !== null && fit !== accepted)
      throw new Error(
        `the program ${accepted ? "accepts" : "refuses"} what the schema does not: ${text} ${JSON.stringify(fits.errors)}`,
      );
  };
  let given: GivenOptions;
  try {
    given = parseConfig(text, ".indexwright.yml", known);
  } catch (error) {
    if (error instanceof UsageError) agrees(false);
    throw error;
  }
  agrees(true);
  return given;
}
