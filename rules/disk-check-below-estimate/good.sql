-- case: enough is checked for
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY builds three indexes. Their total size is 600 MB to 1 GB.

- [ ] Verify available disk space (need 2 GB)

-- case: amounts of different kinds
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY builds three indexes, and their total size is 10 GB.

- [ ] At least 20 % of the disk is free space: check disk space, 30 %
- [ ] Indexes < 20 % of table size

-- case: sums of other things, and no check
-- file: runbooks/index.md
# The table

It has a total size of 80 GB.

# The build

CREATE INDEX CONCURRENTLY takes an hour. Verify free space: 4 GB are needed.

-- case: a hit ratio is no size
-- file: runbooks/index.md
Verify disk space (need 5 % of the table for CREATE INDEX). Bloat of indexes below 30 %: fine.

-- case: a runbook about something else
-- file: runbooks/upgrade.md
The total size of all indexes is 900 GB. Check disk space: need 1 GB.
