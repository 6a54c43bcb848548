import type { DjangoObject } from "./django-object.ts";
import { djangoQuoted } from "./object-names.ts";
import { type DjangoOperation, stateUnchanged } from "./operation.ts";

function extension(nameOf: (of: DjangoObject) => string): DjangoOperation {
  return {
    after: stateUnchanged,
    forwards: (of, { editor }) =>
      editor.execute(`CREATE EXTENSION IF NOT EXISTS ${djangoQuoted(nameOf(of))}`),
    backwards: (of, { editor }) => editor.execute(`DROP EXTENSION IF EXISTS ${djangoQuoted(nameOf(of))}`),
  };
}

/** django/contrib/postgres/operations.py */
const named: readonly (readonly [operation: string, name: string])[] = [
  ["BloomExtension", "bloom"],
  ["BtreeGinExtension", "btree_gin"],
  ["BtreeGistExtension", "btree_gist"],
  ["CITextExtension", "citext"],
  ["CryptoExtension", "pgcrypto"],
  ["HStoreExtension", "hstore"],
  ["TrigramExtension", "pg_trgm"],
  ["UnaccentExtension", "unaccent"],
  ["VectorExtension", "vector"],
];

export const extensionOperations: readonly (readonly [name: string, operation: DjangoOperation])[] = [
  ["CreateExtension", extension((of) => of.text("name", 0, "the extension's name"))],
  ...named.map(([operation, name]) => [operation, extension(() => name)] as const),
];
