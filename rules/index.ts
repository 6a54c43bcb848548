// Printed by `npm run docs` from the folders beside it.
import type { Rule } from "../src/check/rule.ts";
import accessMethodUnsupportedOption from "./access-method-unsupported-option/rule.ts";
import addColumnIfNotExistsUnique from "./add-column-if-not-exists-unique/rule.ts";
import addIndexParsedAsColumn from "./add-index-parsed-as-column/rule.ts";
import advisoryLockWithConcurrentIndex from "./advisory-lock-with-concurrent-index/rule.ts";
import alterTableRenamesIndex from "./alter-table-renames-index/rule.ts";
import attachPartitionBuildsIndexes from "./attach-partition-builds-indexes/rule.ts";
import backupsDeletedBeforeDump from "./backups-deleted-before-dump/rule.ts";
import booleanOnlyIndex from "./boolean-only-index/rule.ts";
import btreeOnJsonb from "./btree-on-jsonb/rule.ts";
import cancelIdleBlocker from "./cancel-idle-blocker/rule.ts";
import columnRecreatedByTypeChange from "./column-recreated-by-type-change/rule.ts";
import concurrentIndexCorruption14 from "./concurrent-index-corruption-14/rule.ts";
import concurrentIndexNotRerunnable from "./concurrent-index-not-rerunnable/rule.ts";
import concurrentReindexOfCatalog from "./concurrent-reindex-of-catalog/rule.ts";
import concurrentlyInFunction from "./concurrently-in-function/rule.ts";
import concurrentlyInMultiStatementString from "./concurrently-in-multi-statement-string/rule.ts";
import concurrentlyInPipeline from "./concurrently-in-pipeline/rule.ts";
import concurrentlyInTransaction from "./concurrently-in-transaction/rule.ts";
import concurrentlyOnPartitioned from "./concurrently-on-partitioned/rule.ts";
import constraintBuildsIndex from "./constraint-builds-index/rule.ts";
import createIndexNotConcurrent from "./create-index-not-concurrent/rule.ts";
import createPartitionOfLocksParent from "./create-partition-of-locks-parent/rule.ts";
import ddlAfterDmlPendingTriggers from "./ddl-after-dml-pending-triggers/rule.ts";
import detachPartitionNotConcurrent from "./detach-partition-not-concurrent/rule.ts";
import directCatalogUpdate from "./direct-catalog-update/rule.ts";
import diskCheckBelowEstimate from "./disk-check-below-estimate/rule.ts";
import dropBeforeReplacement from "./drop-before-replacement/rule.ts";
import dropCascadeDropsIndex from "./drop-cascade-drops-index/rule.ts";
import dropColumnDropsIndex from "./drop-column-drops-index/rule.ts";
import dropConstraintBackedIndex from "./drop-constraint-backed-index/rule.ts";
import dropExtensionDropsIndexes from "./drop-extension-drops-indexes/rule.ts";
import dropIndexCascade from "./drop-index-cascade/rule.ts";
import dropIndexNotConcurrent from "./drop-index-not-concurrent/rule.ts";
import dropIndexUnqualifiedSchema from "./drop-index-unqualified-schema/rule.ts";
import dropPartitionChildIndex from "./drop-partition-child-index/rule.ts";
import dropReplicaIdentityIndex from "./drop-replica-identity-index/rule.ts";
import dropUniqueIndex from "./drop-unique-index/rule.ts";
import duplicateIndex from "./duplicate-index/rule.ts";
import duplicateVersion from "./duplicate-version/rule.ts";
import falseSafetyClaim from "./false-safety-claim/rule.ts";
import foreignKeyNoMatchingUnique from "./foreign-key-no-matching-unique/rule.ts";
import foreignKeyNotValid from "./foreign-key-not-valid/rule.ts";
import foreignKeyWithoutIndex from "./foreign-key-without-index/rule.ts";
import frozenTimeLiteral from "./frozen-time-literal/rule.ts";
import gucInvalidValue from "./guc-invalid-value/rule.ts";
import gucValueWithoutUnit from "./guc-value-without-unit/rule.ts";
import ifNotExistsDefinitionDrift from "./if-not-exists-definition-drift/rule.ts";
import ifNotExistsHidesInvalidIndex from "./if-not-exists-hides-invalid-index/rule.ts";
import indexBuildUnderExclusiveLock from "./index-build-under-exclusive-lock/rule.ts";
import indexDefeatsHotUpdates from "./index-defeats-hot-updates/rule.ts";
import indexGivesNoOrder from "./index-gives-no-order/rule.ts";
import indexHitRatioNeverMet from "./index-hit-ratio-never-met/rule.ts";
import indexNameCollision from "./index-name-collision/rule.ts";
import indexNameTruncated from "./index-name-truncated/rule.ts";
import ineffectiveIgnore from "./ineffective-ignore/rule.ts";
import insufficientIndexPrivilege from "./insufficient-index-privilege/rule.ts";
import invalidConcurrentDrop from "./invalid-concurrent-drop/rule.ts";
import invalidIndexParameter from "./invalid-index-parameter/rule.ts";
import invalidSql from "./invalid-sql/rule.ts";
import ledgerRecordsEarlierMigration from "./ledger-records-earlier-migration/rule.ts";
import logPatternNeverMatches from "./log-pattern-never-matches/rule.ts";
import maintenanceCommandInTransaction from "./maintenance-command-in-transaction/rule.ts";
import markerNotRecognized from "./marker-not-recognized/rule.ts";
import matviewConcurrentRefreshNeedsUniqueIndex from "./matview-concurrent-refresh-needs-unique-index/rule.ts";
import migrationLockHangsConcurrentIndex from "./migration-lock-hangs-concurrent-index/rule.ts";
import migrationsNotRead from "./migrations-not-read/rule.ts";
import misdecodedText from "./misdecoded-text/rule.ts";
import missingAnalyzeAfterExpressionIndex from "./missing-analyze-after-expression-index/rule.ts";
import missingExtension from "./missing-extension/rule.ts";
import missingIfNotExists from "./missing-if-not-exists/rule.ts";
import missingLockTimeout from "./missing-lock-timeout/rule.ts";
import missingOperatorClass from "./missing-operator-class/rule.ts";
import missingRollback from "./missing-rollback/rule.ts";
import missingValidityCheck from "./missing-validity-check/rule.ts";
import nonImmutableIndexExpression from "./non-immutable-index-expression/rule.ts";
import nonImmutableIndexPredicate from "./non-immutable-index-predicate/rule.ts";
import nullComparisonInPredicate from "./null-comparison-in-predicate/rule.ts";
import optionIgnoredByTool from "./option-ignored-by-tool/rule.ts";
import otherBlockingStatements from "./other-blocking-statements/rule.ts";
import outOfOrderMigration from "./out-of-order-migration/rule.ts";
import oversizedBtreeKey from "./oversized-btree-key/rule.ts";
import partitionIndexMismatch from "./partition-index-mismatch/rule.ts";
import partitionIndexNotAttached from "./partition-index-not-attached/rule.ts";
import partitionedIndexLocksAllPartitions from "./partitioned-index-locks-all-partitions/rule.ts";
import primaryKeyUsingNullableIndex from "./primary-key-using-nullable-index/rule.ts";
import progressQueryAfterBuild from "./progress-query-after-build/rule.ts";
import progressQueryDivisionByZero from "./progress-query-division-by-zero/rule.ts";
import psqlMetaCommandInC from "./psql-meta-command-in-c/rule.ts";
import psqlMissingOnErrorStop from "./psql-missing-on-error-stop/rule.ts";
import redundantPrefixIndex from "./redundant-prefix-index/rule.ts";
import refreshMatviewNotConcurrent from "./refresh-matview-not-concurrent/rule.ts";
import reindexNotConcurrent from "./reindex-not-concurrent/rule.ts";
import reindexSkipsInvalidIndex from "./reindex-skips-invalid-index/rule.ts";
import repeatedConstraintColumn from "./repeated-constraint-column/rule.ts";
import repeatedIndexColumn from "./repeated-index-column/rule.ts";
import retryWithoutDrop from "./retry-without-drop/rule.ts";
import rollbackDestroysMore from "./rollback-destroys-more/rule.ts";
import rollbackNameMismatch from "./rollback-name-mismatch/rule.ts";
import runbookUnknownCatalogColumn from "./runbook-unknown-catalog-column/rule.ts";
import searchPathDependentIndexFunction from "./search-path-dependent-index-function/rule.ts";
import selfMatchingActivityQuery from "./self-matching-activity-query/rule.ts";
import sessionSettingLeaks from "./session-setting-leaks/rule.ts";
import sessionSettingLost from "./session-setting-lost/rule.ts";
import setLocalOutsideTransaction from "./set-local-outside-transaction/rule.ts";
import severalCommandsInPreparedStatement from "./several-commands-in-prepared-statement/rule.ts";
import shellInSqlBlock from "./shell-in-sql-block/rule.ts";
import sqlSyntaxHint from "./sql-syntax-hint/rule.ts";
import standbyQueryConflict from "./standby-query-conflict/rule.ts";
import tableRewriteRebuildsIndexes from "./table-rewrite-rebuilds-indexes/rule.ts";
import tablespaceSizeAsFreeSpace from "./tablespace-size-as-free-space/rule.ts";
import timeoutSetTooLate from "./timeout-set-too-late/rule.ts";
import timeoutWithConcurrentIndex from "./timeout-with-concurrent-index/rule.ts";
import tooManyIndexColumns from "./too-many-index-columns/rule.ts";
import tooManyIndexes from "./too-many-indexes/rule.ts";
import toolTransactionNotDisabled from "./tool-transaction-not-disabled/rule.ts";
import transactionNeverCommitted from "./transaction-never-committed/rule.ts";
import unfilledPlaceholder from "./unfilled-placeholder/rule.ts";
import uniqueAllowsNulls from "./unique-allows-nulls/rule.ts";
import uniqueMissingPartitionKey from "./unique-missing-partition-key/rule.ts";
import unknownColumn from "./unknown-column/rule.ts";
import unknownIndex from "./unknown-index/rule.ts";
import unnamedIndex from "./unnamed-index/rule.ts";
import unreadIndexStatement from "./unread-index-statement/rule.ts";
import unsupportedByServerVersion from "./unsupported-by-server-version/rule.ts";
import usingIndexIneligible from "./using-index-ineligible/rule.ts";
import usingIndexRenamesIndex from "./using-index-renames-index/rule.ts";
import vacuousVerification from "./vacuous-verification/rule.ts";
import vectorBuildMemory from "./vector-build-memory/rule.ts";
import vectorDimensionLimit from "./vector-dimension-limit/rule.ts";
import vectorIvfflatOnEmptyTable from "./vector-ivfflat-on-empty-table/rule.ts";
import vectorOperatorMismatch from "./vector-operator-mismatch/rule.ts";
import virtualColumnIndex from "./virtual-column-index/rule.ts";
import wideCompositeIndex from "./wide-composite-index/rule.ts";
import wrongExtensionName from "./wrong-extension-name/rule.ts";

export const rules: readonly Rule[] = [
  accessMethodUnsupportedOption,
  addColumnIfNotExistsUnique,
  addIndexParsedAsColumn,
  advisoryLockWithConcurrentIndex,
  alterTableRenamesIndex,
  attachPartitionBuildsIndexes,
  backupsDeletedBeforeDump,
  booleanOnlyIndex,
  btreeOnJsonb,
  cancelIdleBlocker,
  columnRecreatedByTypeChange,
  concurrentIndexCorruption14,
  concurrentIndexNotRerunnable,
  concurrentReindexOfCatalog,
  concurrentlyInFunction,
  concurrentlyInMultiStatementString,
  concurrentlyInPipeline,
  concurrentlyInTransaction,
  concurrentlyOnPartitioned,
  constraintBuildsIndex,
  createIndexNotConcurrent,
  createPartitionOfLocksParent,
  ddlAfterDmlPendingTriggers,
  detachPartitionNotConcurrent,
  directCatalogUpdate,
  diskCheckBelowEstimate,
  dropBeforeReplacement,
  dropCascadeDropsIndex,
  dropColumnDropsIndex,
  dropConstraintBackedIndex,
  dropExtensionDropsIndexes,
  dropIndexCascade,
  dropIndexNotConcurrent,
  dropIndexUnqualifiedSchema,
  dropPartitionChildIndex,
  dropReplicaIdentityIndex,
  dropUniqueIndex,
  duplicateIndex,
  duplicateVersion,
  falseSafetyClaim,
  foreignKeyNoMatchingUnique,
  foreignKeyNotValid,
  foreignKeyWithoutIndex,
  frozenTimeLiteral,
  gucInvalidValue,
  gucValueWithoutUnit,
  ifNotExistsDefinitionDrift,
  ifNotExistsHidesInvalidIndex,
  indexBuildUnderExclusiveLock,
  indexDefeatsHotUpdates,
  indexGivesNoOrder,
  indexHitRatioNeverMet,
  indexNameCollision,
  indexNameTruncated,
  ineffectiveIgnore,
  insufficientIndexPrivilege,
  invalidConcurrentDrop,
  invalidIndexParameter,
  invalidSql,
  ledgerRecordsEarlierMigration,
  logPatternNeverMatches,
  maintenanceCommandInTransaction,
  markerNotRecognized,
  matviewConcurrentRefreshNeedsUniqueIndex,
  migrationLockHangsConcurrentIndex,
  migrationsNotRead,
  misdecodedText,
  missingAnalyzeAfterExpressionIndex,
  missingExtension,
  missingIfNotExists,
  missingLockTimeout,
  missingOperatorClass,
  missingRollback,
  missingValidityCheck,
  nonImmutableIndexExpression,
  nonImmutableIndexPredicate,
  nullComparisonInPredicate,
  optionIgnoredByTool,
  otherBlockingStatements,
  outOfOrderMigration,
  oversizedBtreeKey,
  partitionIndexMismatch,
  partitionIndexNotAttached,
  partitionedIndexLocksAllPartitions,
  primaryKeyUsingNullableIndex,
  progressQueryAfterBuild,
  progressQueryDivisionByZero,
  psqlMetaCommandInC,
  psqlMissingOnErrorStop,
  redundantPrefixIndex,
  refreshMatviewNotConcurrent,
  reindexNotConcurrent,
  reindexSkipsInvalidIndex,
  repeatedConstraintColumn,
  repeatedIndexColumn,
  retryWithoutDrop,
  rollbackDestroysMore,
  rollbackNameMismatch,
  runbookUnknownCatalogColumn,
  searchPathDependentIndexFunction,
  selfMatchingActivityQuery,
  sessionSettingLeaks,
  sessionSettingLost,
  setLocalOutsideTransaction,
  severalCommandsInPreparedStatement,
  shellInSqlBlock,
  sqlSyntaxHint,
  standbyQueryConflict,
  tableRewriteRebuildsIndexes,
  tablespaceSizeAsFreeSpace,
  timeoutSetTooLate,
  timeoutWithConcurrentIndex,
  tooManyIndexColumns,
  tooManyIndexes,
  toolTransactionNotDisabled,
  transactionNeverCommitted,
  unfilledPlaceholder,
  uniqueAllowsNulls,
  uniqueMissingPartitionKey,
  unknownColumn,
  unknownIndex,
  unnamedIndex,
  unreadIndexStatement,
  unsupportedByServerVersion,
  usingIndexIneligible,
  usingIndexRenamesIndex,
  vacuousVerification,
  vectorBuildMemory,
  vectorDimensionLimit,
  vectorIvfflatOnEmptyTable,
  vectorOperatorMismatch,
  virtualColumnIndex,
  wideCompositeIndex,
  wrongExtensionName,
];
