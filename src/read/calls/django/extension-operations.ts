import type { DjangoObject } from "./django-object.ts";
import { djangoQuoted } from "./object-names.ts";
import { type DjangoOperation, sendsNothingAtAll, stateUnchanged } from "./operation.ts";

function extension(nameOf: (of: DjangoObject) => string): DjangoOperation {
  return {
    after: stateUnchanged,
    forwards: (of, { editor }) =>
      editor.execute(`CREATE EXTENSION IF NOT EXISTS ${djangoQuoted(nameOf(of))}`),
    backwards: (of, { editor }) => editor.execute(`DROP EXTENSION IF EXISTS ${djangoQuoted(nameOf(of))}`),
  };
}

/** django/contrib/postgres/operations.py, CollationOperation */
function createdCollation(of: DjangoObject): string {
  const provider = of.textIf("provider") ?? "libc";
  const parts = [
    `locale=${djangoQuoted(of.text("locale", 1, "the locale"))}`,
    ...(provider === "libc" ? [] : [`provider=${djangoQuoted(provider)}`]),
    ...(of.flag("deterministic", true) ? [] : ["deterministic=false"]),
  ];
  return `CREATE COLLATION ${collationOf(of)} (${parts.join(", ")})`;
}

function droppedCollation(of: DjangoObject): string {
  return `DROP COLLATION ${collationOf(of)}`;
}

function collationOf(of: DjangoObject): string {
  return djangoQuoted(of.text("name", 0, "the collation's name"));
}

function collation(forth: (of: DjangoObject) => string, back: (of: DjangoObject) => string): DjangoOperation {
  return {
    after: stateUnchanged,
    forwards: (of, { editor }) => editor.execute(forth(of)),
    backwards: (of, { editor }) => editor.execute(back(of)),
  };
}

/** django-migration-linter 5, operations.py, IgnoreMigration: it is there for that linter alone. */
const forItsLinter: DjangoOperation = {
  after: stateUnchanged,
  forwards: sendsNothingAtAll,
  backwards: sendsNothingAtAll,
};

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
  ["CreateCollation", collation(createdCollation, droppedCollation)],
  ["RemoveCollation", collation(droppedCollation, createdCollation)],
  ["IgnoreMigration", forItsLinter],
  ...named.map(([operation, name]) => [operation, extension(() => name)] as const),
];
