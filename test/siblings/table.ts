import type { Spelling } from "./spellings.ts";

/**
 * Why a hazard cannot be written in a spelling that its room has no case of: for all such spellings, or for each. What
 * the rooms have, the test finds by itself.
 */
export type Row = string | Readonly<Partial<Record<Spelling, string>>>;

const concurrent =
  "CONCURRENTLY is a word of CREATE INDEX, DROP INDEX and REINDEX: no constraint and no partition is built so.";
const noDefinition = "It is about a statement that defines no index.";
const ofTool = "It is about how a tool runs a file, whatever stands in it.";
const ofRunbook = "It is about a query, a command or a sentence, which defines no index.";
const ofText = "It is about text that nobody has read as a statement.";
const drops = "It is about what drops an index or its constraint: none of these does.";
const inColumn = "Behind a column a constraint has neither method, operator class, expression nor WHERE.";
const oneColumn = "Behind a column a constraint is over that column alone.";
const alterIndex = "ALTER INDEX leaves the definition as it is.";
const newTable = "Nobody waits for a table that the statement makes.";
const vectors =
  "The access methods of vectors build no constraints, and a partitioned table is indexed by the same statement.";
const usual = "A constraint is declared for what it forbids, whatever its index is good for.";
const byPartition =
  "On a partitioned table it is the same statement, and no partition changes what is said of it.";
const defined = { "column constraint": inColumn, "ALTER INDEX": alterIndex };

export const siblings: Readonly<Record<string, Row>> = {
  "access-method-unsupported-option": defined,
  "add-column-if-not-exists-unique": "Only ADD COLUMN IF NOT EXISTS passes over a constraint in silence.",
  "add-index-parsed-as-column": "It is about words that PostgreSQL reads as a column.",
  "advisory-lock-with-concurrent-index": concurrent,
  "alter-table-renames-index": "It is about ALTER TABLE … RENAME TO, and ALTER INDEX is what it advises.",
  "attach-partition-builds-indexes": "Only ATTACH PARTITION builds indexes that another table has.",
  "boolean-only-index": usual,
  "btree-on-jsonb": usual,
  "cancel-idle-blocker": ofRunbook,
  "column-recreated-by-type-change": noDefinition,
  "concurrent-index-corruption-14": concurrent,
  "concurrent-index-not-rerunnable": concurrent,
  "concurrent-reindex-of-catalog": noDefinition,
  "concurrently-in-function": concurrent,
  "concurrently-in-multi-statement-string": concurrent,
  "concurrently-in-pipeline": concurrent,
  "concurrently-in-transaction": concurrent,
  "concurrently-on-partitioned": concurrent,
  "constraint-builds-index": {
    partition: "The key of a partition is built by the same statement.",
    "CREATE INDEX": "create-index-not-concurrent is about it.",
    "CREATE TABLE": newTable,
    "ALTER INDEX": alterIndex,
  },
  "create-index-not-concurrent": {
    partition: "partitioned-index-locks-all-partitions is about it.",
    "table constraint": "constraint-builds-index is about it.",
    "column constraint": "constraint-builds-index is about it.",
    "ALTER INDEX": "alter-table-renames-index and missing-lock-timeout are about it.",
  },
  "create-partition-of-locks-parent": "Only CREATE TABLE … PARTITION OF locks another table so.",
  "ddl-after-dml-pending-triggers": "Which statement meets the waiting checks makes no difference to them.",
  "detach-partition-not-concurrent": "Only DETACH PARTITION has this concurrent form.",
  "direct-catalog-update": noDefinition,
  "drop-before-replacement":
    "An index that is dropped with its constraint enforces something: drop-unique-index is about it.",
  "drop-cascade-drops-index": drops,
  "drop-column-drops-index": drops,
  "drop-constraint-backed-index": drops,
  "drop-extension-drops-indexes": drops,
  "drop-index-cascade": drops,
  "drop-index-not-concurrent": drops,
  "drop-index-unqualified-schema": drops,
  "drop-partition-child-index": drops,
  "drop-replica-identity-index": drops,
  "drop-unique-index": drops,
  "duplicate-index": {
    "column constraint": "A new column has no other index.",
  },
  "duplicate-version": ofTool,
  "false-safety-claim": ofRunbook,
  "foreign-key-no-matching-unique": { "ALTER INDEX": alterIndex },
  "foreign-key-not-valid": {
    "CREATE INDEX": "No foreign key is made by it.",
    "CREATE TABLE": newTable,
    "ALTER INDEX": "No foreign key is made by it.",
    partition:
      "PostgreSQL refuses NOT VALID on a partitioned table before version 18, and ATTACH reads the partition alone.",
  },
  "foreign-key-without-index": { "ALTER INDEX": alterIndex, partition: byPartition },
  "frozen-time-literal": defined,
  "guc-invalid-value": noDefinition,
  "guc-value-without-unit": noDefinition,
  "if-not-exists-definition-drift": "IF NOT EXISTS is a word of CREATE INDEX alone: no constraint has it.",
  "if-not-exists-hides-invalid-index": concurrent,
  "index-build-under-exclusive-lock": {
    "CREATE TABLE": newTable,
    "ALTER INDEX": alterIndex,
    partition: "attach-partition-builds-indexes and partitioned-index-locks-all-partitions are about it.",
  },
  "index-defeats-hot-updates": usual,
  "index-hit-ratio-never-met": ofRunbook,
  "index-name-collision": {},
  "index-name-truncated": {},
  "ineffective-ignore": ofText,
  "insufficient-index-privilege": noDefinition,
  "invalid-concurrent-drop": drops,
  "invalid-index-parameter": {},
  "invalid-sql": ofText,
  "log-pattern-never-matches": ofRunbook,
  "maintenance-command-in-transaction": noDefinition,
  "marker-not-recognized": ofTool,
  "matview-concurrent-refresh-needs-unique-index":
    "A materialized view has no constraints and no partitions.",
  "migration-lock-hangs-concurrent-index": ofTool,
  "migrations-not-read": ofTool,
  "missing-analyze-after-expression-index":
    "An EXCLUDE over an expression is declared for what it forbids, and no query is planned by it.",
  "missing-extension": defined,
  "missing-if-not-exists": {
    "column constraint": "ADD COLUMN is what stops the second run, and columns are none of this rule's.",
    "CREATE TABLE": "CREATE TABLE is what stops the second run, and tables are none of this rule's.",
    "ALTER INDEX":
      "A second run stops at the name that is no longer there; RENAME has no form that passes over it in both.",
    partition: byPartition,
  },
  "missing-lock-timeout": {
    partition: "create-partition-of-locks-parent and attach-partition-builds-indexes are about it.",
    "column constraint": "constraint-builds-index says of it that it is long.",
    "ALTER INDEX": "The lock is on the index alone, and is taken without waiting for its table.",
  },
  "missing-operator-class": { "ALTER INDEX": alterIndex, partition: byPartition },
  "missing-rollback": {
    "column constraint": "It goes with its column, and columns are none of this rule's.",
    partition: byPartition,
  },
  "missing-validity-check": ofRunbook,
  "non-immutable-index-expression": defined,
  "non-immutable-index-predicate": defined,
  "null-comparison-in-predicate": defined,
  "other-blocking-statements": {
    partition: "attach-partition-builds-indexes and detach-partition-not-concurrent are about it.",
    "column constraint":
      "A key has a finding of its own, and a CHECK of a new column reads the rows with it.",
    "CREATE TABLE": newTable,
    "ALTER INDEX": alterIndex,
  },
  "option-ignored-by-tool": ofTool,
  "out-of-order-migration": ofTool,
  "oversized-btree-key": { "ALTER INDEX": alterIndex },
  "partition-index-mismatch": "Only ATTACH PARTITION compares two indexes.",
  "partition-index-not-attached": "Only an index or a key ON ONLY the parent waits to be attached to.",
  "partitioned-index-locks-all-partitions": {
    "table constraint": "constraint-builds-index is about it.",
    "column constraint": "constraint-builds-index is about it.",
    "CREATE TABLE": newTable,
    "ALTER INDEX": alterIndex,
  },
  "primary-key-using-nullable-index": "Only USING INDEX takes over an index that is there.",
  "progress-query-division-by-zero": ofRunbook,
  "psql-meta-command-in-c": ofRunbook,
  "psql-missing-on-error-stop": ofRunbook,
  "redundant-prefix-index": {
    "table constraint": "A constraint enforces something that a longer index does not.",
    "column constraint": "A constraint enforces something that a longer index does not.",
    "ALTER INDEX": alterIndex,
    partition: byPartition,
  },
  "refresh-matview-not-concurrent": noDefinition,
  "reindex-not-concurrent": noDefinition,
  "reindex-skips-invalid-index": noDefinition,
  "repeated-constraint-column": {
    "CREATE INDEX": "repeated-index-column is about it.",
    "column constraint": oneColumn,
    "ALTER INDEX": alterIndex,
    partition: byPartition,
  },
  "repeated-index-column": { "column constraint": oneColumn, "ALTER INDEX": alterIndex },
  "retry-without-drop": ofRunbook,
  "session-setting-lost": ofRunbook,
  "progress-query-after-build": ofRunbook,
  "backups-deleted-before-dump": ofRunbook,
  "disk-check-below-estimate": ofRunbook,
  "misdecoded-text": ofRunbook,
  "index-gives-no-order": ofRunbook,
  "ledger-records-earlier-migration": ofRunbook,
  "rollback-destroys-more": "It is about what a way back drops, by whichever statement it was made.",
  "rollback-name-mismatch":
    "It is about the name in DROP INDEX; a constraint of another name is missing-rollback's.",
  "runbook-unknown-catalog-column": ofRunbook,
  "search-path-dependent-index-function": { ...defined, partition: byPartition },
  "self-matching-activity-query": ofRunbook,
  "session-setting-leaks": noDefinition,
  "set-local-outside-transaction": noDefinition,
  "several-commands-in-prepared-statement": ofTool,
  "shell-in-sql-block": ofRunbook,
  "sql-syntax-hint": ofText,
  "standby-query-conflict": drops,
  "table-rewrite-rebuilds-indexes": "It is about what rewrites a table, and none of these does.",
  "tablespace-size-as-free-space": ofRunbook,
  "timeout-set-too-late": "It is about the order of SET and any statement that waits.",
  "timeout-with-concurrent-index": concurrent,
  "too-many-index-columns": { "column constraint": oneColumn, "ALTER INDEX": alterIndex },
  "too-many-indexes": {
    "table constraint": usual,
    "column constraint": usual,
    "ALTER INDEX": alterIndex,
    partition: byPartition,
  },
  "tool-transaction-not-disabled": ofRunbook,
  "transaction-never-committed": ofTool,
  "unfilled-placeholder": ofRunbook,
  "unique-allows-nulls": {
    "column constraint": oneColumn,
    "ALTER INDEX": alterIndex,
    partition: byPartition,
  },
  "unique-missing-partition-key": { "ALTER INDEX": alterIndex },
  "unknown-column": { "column constraint": oneColumn, "ALTER INDEX": alterIndex },
  "unknown-index":
    "CREATE INDEX and the constraints of a new column or table name nothing that has to be there.",
  "unnamed-index":
    "A constraint without a name has one by its table and kind, under which it is refused the second time.",
  "unread-index-statement": ofText,
  "unsupported-by-server-version": {
    "ALTER INDEX": "What ALTER INDEX takes is the same since version 14.",
    partition: byPartition,
  },
  "using-index-ineligible": "Only USING INDEX takes over an index that is there.",
  "using-index-renames-index": "Only USING INDEX takes over an index that is there.",
  "vacuous-verification": ofRunbook,
  "vector-build-memory": vectors,
  "vector-dimension-limit": vectors,
  "vector-ivfflat-on-empty-table": vectors,
  "vector-operator-mismatch": vectors,
  "virtual-column-index": { "ALTER INDEX": alterIndex },
  "wide-composite-index": usual,
  "wrong-extension-name": noDefinition,
};
