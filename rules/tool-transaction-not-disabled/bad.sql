-- case: Alembic's option is taken for an opt-out
-- file: docs/index.md
Alembic automatically handles this with `postgresql_concurrently=True`.

-- case: Rails
-- file: docs/index.md
`algorithm: :concurrently` builds without a lock; Rails takes care of the transaction.

-- case: Django
-- file: docs/index.md
`AddIndexConcurrently` leaves the transaction automatically.
