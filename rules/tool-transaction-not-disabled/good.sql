-- case: the opt-out is told
-- file: docs/index.md
Alembic does not handle `postgresql_concurrently=True` automatically: it needs `autocommit_block()`.

-- case: something else is automatic
-- file: docs/index.md
Alembic finds its revisions automatically.

```bash
alembic upgrade head
```
