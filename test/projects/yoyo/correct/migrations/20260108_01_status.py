from yoyo import step

__depends__ = {"20260101_01_orders"}
__transactional__ = False

steps = [
    step(
        "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)",
        "DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx",
    ),
]
