"""
Customers and their orders
"""

from yoyo import step

__depends__ = {}

steps = [
    step(
        "CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL)",
        "DROP TABLE customers",
    ),
    step(
        """
        CREATE TABLE orders (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            customer_id bigint NOT NULL REFERENCES customers,
            status text NOT NULL,
            placed_at timestamptz NOT NULL DEFAULT now()
        )
        """,
        "DROP TABLE orders",
    ),
    step("CREATE INDEX orders_customer_id_idx ON orders (customer_id)", "DROP INDEX orders_customer_id_idx"),
]
