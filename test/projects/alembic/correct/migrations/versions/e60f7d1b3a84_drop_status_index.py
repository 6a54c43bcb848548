"""drop status index

Revision ID: e60f7d1b3a84
Revises: 41d5c0b2e9f7
"""
from alembic import op

revision = "e60f7d1b3a84"
down_revision = "41d5c0b2e9f7"


def upgrade():
    with op.get_context().autocommit_block():
        op.drop_index("ix_orders_status_placed_at", table_name="orders", postgresql_concurrently=True)


def downgrade():
    with op.get_context().autocommit_block():
        op.create_index(
            "ix_orders_status_placed_at", "orders", ["status", "placed_at"], postgresql_concurrently=True
        )
