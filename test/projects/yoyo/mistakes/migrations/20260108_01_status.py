from yoyo import step

__depends__ = {"20260101_01_orders"}

steps = [
    step("CREATE INDEX orders_status_idx ON orders (status)", "DROP INDEX orders_status_index"),
    step("CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at)"),
]
