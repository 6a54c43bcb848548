// Printed by `npm run docs` from the folders beside it.
import type { Rule } from "../src/check/rule.ts";
import accessMethodUnsupportedOption from "./access-method-unsupported-option/rule.ts";
import booleanOnlyIndex from "./boolean-only-index/rule.ts";
import btreeOnJsonb from "./btree-on-jsonb/rule.ts";
import concurrentIndexNotRerunnable from "./concurrent-index-not-rerunnable/rule.ts";
import concurrentlyInFunction from "./concurrently-in-function/rule.ts";
import concurrentlyInMultiStatementString from "./concurrently-in-multi-statement-string/rule.ts";
import concurrentlyInPipeline from "./concurrently-in-pipeline/rule.ts";
import concurrentlyInTransaction from "./concurrently-in-transaction/rule.ts";
import concurrentlyOnPartitioned from "./concurrently-on-partitioned/rule.ts";
import constraintBuildsIndex from "./constraint-builds-index/rule.ts";
import createIndexNotConcurrent from "./create-index-not-concurrent/rule.ts";
import dropIndexNotConcurrent from "./drop-index-not-concurrent/rule.ts";
import frozenTimeLiteral from "./frozen-time-literal/rule.ts";
import gucInvalidValue from "./guc-invalid-value/rule.ts";
import gucValueWithoutUnit from "./guc-value-without-unit/rule.ts";
import ifNotExistsHidesInvalidIndex from "./if-not-exists-hides-invalid-index/rule.ts";
import indexBuildUnderExclusiveLock from "./index-build-under-exclusive-lock/rule.ts";
import ineffectiveIgnore from "./ineffective-ignore/rule.ts";
import invalidConcurrentDrop from "./invalid-concurrent-drop/rule.ts";
import invalidIndexParameter from "./invalid-index-parameter/rule.ts";
import markerNotRecognized from "./marker-not-recognized/rule.ts";
import missingExtension from "./missing-extension/rule.ts";
import missingIfNotExists from "./missing-if-not-exists/rule.ts";
import missingLockTimeout from "./missing-lock-timeout/rule.ts";
import missingOperatorClass from "./missing-operator-class/rule.ts";
import missingRollback from "./missing-rollback/rule.ts";
import nonImmutableIndexExpression from "./non-immutable-index-expression/rule.ts";
import nonImmutableIndexPredicate from "./non-immutable-index-predicate/rule.ts";
import nullComparisonInPredicate from "./null-comparison-in-predicate/rule.ts";
import outOfOrderMigration from "./out-of-order-migration/rule.ts";
import partitionedIndexLocksAllPartitions from "./partitioned-index-locks-all-partitions/rule.ts";
import reindexNotConcurrent from "./reindex-not-concurrent/rule.ts";
import repeatedIndexColumn from "./repeated-index-column/rule.ts";
import rollbackNameMismatch from "./rollback-name-mismatch/rule.ts";
import setLocalOutsideTransaction from "./set-local-outside-transaction/rule.ts";
import timeoutWithConcurrentIndex from "./timeout-with-concurrent-index/rule.ts";
import tooManyIndexColumns from "./too-many-index-columns/rule.ts";
import unnamedIndex from "./unnamed-index/rule.ts";
import unreadIndexStatement from "./unread-index-statement/rule.ts";
import virtualColumnIndex from "./virtual-column-index/rule.ts";

export const rules: readonly Rule[] = [
  accessMethodUnsupportedOption,
  booleanOnlyIndex,
  btreeOnJsonb,
  concurrentIndexNotRerunnable,
  concurrentlyInFunction,
  concurrentlyInMultiStatementString,
  concurrentlyInPipeline,
  concurrentlyInTransaction,
  concurrentlyOnPartitioned,
  constraintBuildsIndex,
  createIndexNotConcurrent,
  dropIndexNotConcurrent,
  frozenTimeLiteral,
  gucInvalidValue,
  gucValueWithoutUnit,
  ifNotExistsHidesInvalidIndex,
  indexBuildUnderExclusiveLock,
  ineffectiveIgnore,
  invalidConcurrentDrop,
  invalidIndexParameter,
  markerNotRecognized,
  missingExtension,
  missingIfNotExists,
  missingLockTimeout,
  missingOperatorClass,
  missingRollback,
  nonImmutableIndexExpression,
  nonImmutableIndexPredicate,
  nullComparisonInPredicate,
  outOfOrderMigration,
  partitionedIndexLocksAllPartitions,
  reindexNotConcurrent,
  repeatedIndexColumn,
  rollbackNameMismatch,
  setLocalOutsideTransaction,
  timeoutWithConcurrentIndex,
  tooManyIndexColumns,
  unnamedIndex,
  unreadIndexStatement,
  virtualColumnIndex,
];
