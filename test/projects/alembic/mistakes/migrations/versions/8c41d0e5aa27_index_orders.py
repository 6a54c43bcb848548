"""index orders

Revision ID: 8c41d0e5aa27
Revises: 1f3a9c2b7d10
"""
import sqlalchemy as sa
from alembic import op

revision = "8c41d0e5aa27"
down_revision = "1f3a9c2b7d10"


def upgrade():
    op.create_index("ix_orders_status_placed_at", "orders", ["status", "placed_at"])
    op.add_column("orders", sa.Column("invoice_id", sa.BigInteger(), sa.ForeignKey("customers.id"), index=True))


def downgrade():
    op.drop_column("orders", "invoice_id")
    op.drop_index("ix_orders_status_placed_at", table_name="orders")
