"""refunds

Revision ID: 41d5c0b2e9f7
Revises: 8c41d0e5aa27
"""
import sqlalchemy as sa
from alembic import op

revision = "41d5c0b2e9f7"
down_revision = "8c41d0e5aa27"


def upgrade():
    op.create_table(
        "refunds",
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("order_id", sa.BigInteger(), sa.ForeignKey("orders.id"), index=True, nullable=False),
        sa.Column("reason", sa.Text()),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_refunds_reason", "refunds", [sa.text("lower(reason)")])
    op.execute("ANALYZE refunds")


def downgrade():
    op.drop_table("refunds")
