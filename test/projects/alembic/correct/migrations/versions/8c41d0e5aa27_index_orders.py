"""index orders

Revision ID: 8c41d0e5aa27
Revises: 1f3a9c2b7d10
"""
from alembic import op

revision = "8c41d0e5aa27"
down_revision = "1f3a9c2b7d10"


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index(
            "ix_orders_status_placed_at",
            "orders",
            ["status", "placed_at"],
            postgresql_concurrently=True,
        )


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index(
            "ix_orders_status_placed_at",
            table_name="orders",
            postgresql_concurrently=True,
            if_exists=True,
        )
