import type { IgnoredOption, Span } from "../../../types.ts";
import { NotKnown } from "../../code/call-arguments.ts";
import type { DropKind } from "./drops.ts";
import type { IndexKind } from "./index-command.ts";

/** A statement of a table, and the call that it comes of; or why nobody knows what is sent for it. */
export interface BlueprintStatement {
  readonly sql: string;
  readonly unread?: string;
  readonly span: Span;
  readonly ignored?: readonly IgnoredOption[];
}

export interface BlueprintCommand {
  readonly name: string;
  compile(): readonly BlueprintStatement[];
}

export const indexKinds: ReadonlyMap<string, IndexKind> = new Map([
  ["primary", "primary"],
  ["unique", "unique"],
  ["uniqueindex", "uniqueIndex"],
  ["index", "index"],
  ["rawindex", "index"],
  ["fulltext", "fulltext"],
  ["spatialindex", "spatialIndex"],
  ["vectorindex", "vectorIndex"],
]);

/** The first of these that a column says is made; the others are not (Blueprint::addFluentIndexes). */
export const fluentIndexes = [
  "primary",
  "unique",
  "index",
  "fulltext",
  "fullText",
  "spatialIndex",
  "vectorIndex",
] as const;

export const dropKinds: ReadonlyMap<string, DropKind> = new Map([
  ["dropprimary", "primary"],
  ["dropunique", "unique"],
  ["dropuniqueindex", "uniqueIndex"],
  ["dropindex", "index"],
  ["dropfulltext", "fulltext"],
  ["dropspatialindex", "spatialIndex"],
  ["dropforeign", "foreign"],
]);

/** What a call drops; only laravel-postgresql-enhanced has `IfExists` and unique indexes. */
export function blueprintDrop(
  name: string,
  enhanced: boolean,
): { readonly kind: DropKind; readonly ifExists: boolean } | null {
  const [, own = "", ifExists] = /^(drop\w+?)(ifexists)?$/.exec(name.toLowerCase()) ?? [];
  const kind = dropKinds.get(own);
  if (kind === undefined || (!enhanced && (ifExists || kind === "uniqueIndex"))) return null;
  return { kind, ifExists: ifExists !== undefined };
}

/** What one command lacks costs no other, but where it makes the table. */
export function compiledCommand(command: BlueprintCommand, span: Span): readonly BlueprintStatement[] {
  try {
    return command.compile();
  } catch (error) {
    if (!(error instanceof NotKnown) || command.name === "create") throw error;
    return [{ sql: "", unread: error.message, span }];
  }
}

/** Calls whose columns may be null. */
export const nullableCalls = /^(?:nullable|timestamps|datetimes)/i;

/** What belongs to other databases, and to the table as such. */
export const tableSettings = /^(?:engine|innodb|charset|collation|macro|temporary)$/i;
