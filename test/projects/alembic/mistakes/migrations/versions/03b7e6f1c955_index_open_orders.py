"""index open orders

Revision ID: 03b7e6f1c955
Revises: 8c41d0e5aa27
"""
from alembic import op

revision = "03b7e6f1c955"
down_revision = "8c41d0e5aa27"


def upgrade():
    op.execute(
        """
        CREATE INDEX CONCURRENTLY orders_open_idx
            ON orders (placed_at)
            WHERE status = 'new'
        """
    )


def downgrade():
    op.drop_index("orders_open_index", table_name="orders")
