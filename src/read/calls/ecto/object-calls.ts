import { isGiven, NotKnown } from "../../code/call-arguments.ts";
import type { CodeCall, Value } from "../../code/value.ts";
import {
  defaultEctoIndexName,
  EctoConstraint,
  EctoIndex,
  EctoReference,
  EctoTable,
  ectoName,
  ectoOptions,
  indexKeys,
  prefixIn,
} from "./objects.ts";

/** The fields of the structs in lib/ecto/migration.ex, which are all the options that there are. */
const ofTable = new Set(["prefix", "comment", "primary_key", "engine", "options", "modifiers", "name"]);
const ofIndex = new Set([
  ...["table", "prefix", "name", "columns", "unique", "concurrently", "using", "include", "only"],
  ...["nulls_distinct", "where", "comment", "options"],
]);
const ofConstraint = new Set(["name", "table", "check", "exclude", "prefix", "comment", "validate"]);
const ofReference = new Set([
  ...["name", "prefix", "table", "column", "type", "on_delete", "on_update", "validate", "with", "match"],
]);

export function ectoTableOf(
  { arguments: [name, given] }: CodeCall,
  prefix: string | null,
  refuses = true,
): EctoTable {
  const options = ectoOptions(given, ofTable, refuses);
  return new EctoTable(ectoName(name, "the table's name"), options, prefixIn(options, prefix));
}

export function ectoIndexOf(
  { arguments: [table, columns, given] }: CodeCall,
  prefix: string | null,
  unique: boolean,
  refuses = true,
): EctoIndex {
  const told = ectoOptions(given, ofIndex, refuses);
  const isUnique: Value = { kind: "boolean", value: true };
  const options = unique && !told.has("unique") ? new Map([...told, ["unique", isUnique] as const]) : told;
  const distinct = options.get("nulls_distinct");
  if (isGiven(distinct) && !options.has("unique"))
    throw new NotKnown("Ecto refuses nulls_distinct of an index that is not unique");
  const own = ectoName(table, "the table's name");
  const keys = indexKeys(columns);
  const name = options.get("name");
  return new EctoIndex({
    ...{ table: own, keys, options, prefix: prefixIn(options, prefix) },
    name: isGiven(name) ? ectoName(name, "the index's name") : defaultEctoIndexName(own, keys),
  });
}

export function ectoConstraintOf(
  { arguments: [table, name, given] }: CodeCall,
  prefix: string | null,
  refuses = true,
): EctoConstraint {
  const options = ectoOptions(given, ofConstraint, refuses);
  return new EctoConstraint({
    ...{ table: ectoName(table, "the table's name"), name: ectoName(name, "the constraint's name") },
    ...{ options, prefix: prefixIn(options, prefix) },
  });
}

export function ectoReferenceOf(
  { arguments: [table, given] }: CodeCall,
  foreignKey: ReadonlyMap<string, Value>,
  refuses = true,
): EctoReference {
  const options = new Map([...foreignKey, ...ectoOptions(given, ofReference, refuses)]);
  return new EctoReference(ectoName(table, "the table's name"), options);
}
