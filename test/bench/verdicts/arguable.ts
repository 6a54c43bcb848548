/**
 * Good cases in which a linter that speaks up has a point, though our room does not: its rule covers more than ours, or
 * weighs the same fact otherwise. Read one by one; what is said there counts neither for nor against anybody.
 */
export const arguable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "detach-partition-not-concurrent": {
    "the wait is kept short": "the strong lock is taken, if only for as long as the timeout allows",
    "with a default partition there is no other way": "it blocks all the same",
  },
  "drop-index-not-concurrent": {
    "the transaction has locked the table already": "the table is blocked, if by the statement before",
  },
  "foreign-key-not-valid": {
    "a partitioned table refuses NOT VALID before PostgreSQL 18": "it blocks all the same",
  },
  "index-name-truncated": {
    "a short name beside a long one that is another rule's business": "the table's name is cut",
    "a foreign key, which nobody looks for by name": "its name is cut",
  },
  "missing-if-not-exists": {
    "a table is no index": "a table may be gone too",
    "a table that is new in the same migration": "the table may be there too",
    "made and dropped by the same migration": "the table may be there too",
  },
  "missing-lock-timeout": {
    "concurrent commands block nobody while they wait": "they wait, if with nobody behind them",
    "weaker locks": "they keep other changes of the table waiting",
    "what has nothing to do with indexes or constraints": "a new column locks the table too",
    "set too late is another finding": "a timeout is missing where it counts",
  },
  "table-rewrite-rebuilds-indexes": {
    "a text of a type that nobody knows": "nobody knows, so it may be",
    "a function of the migrations, of which it is not known what it gives": "nobody knows, so it may be",
  },
  "timeout-set-too-late": {
    "after what keeps nobody waiting": "a concurrent build waits, if with nobody behind it",
    "never set": "a new column locks the table too",
    "a build has a finding of its own": "a timeout is missing where it counts",
  },
  "unread-index-statement": {
    "what has nothing to do with indexes": "it is a syntax error, though not an index's",
    "the word in a string": "it is a syntax error, though not an index's",
  },
};
