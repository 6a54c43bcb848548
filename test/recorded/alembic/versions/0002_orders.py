"""orders"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"


def upgrade():
    op.create_table(
        "orders",
        sa.Column("id", postgresql.UUID(as_uuid=True), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("customers.id", ondelete="CASCADE"), nullable=False),
        sa.Column("parent_id", postgresql.UUID(), nullable=True),
        sa.Column("status", sa.VARCHAR(20), nullable=False, server_default="new"),
        sa.Column("tags", postgresql.ARRAY(sa.String()), server_default="{}"),
        sa.Column("meta", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("placed_at", postgresql.TIMESTAMP(timezone=True)),
        sa.Column("ip", postgresql.INET()),
        sa.Column("total", sa.DECIMAL(12, 4)),
        sa.Column("code", sa.CHAR(3)),
        sa.Column("number", sa.Integer(), unique=True),
        sa.CheckConstraint("total >= 0", name="positive_total"),
        sa.ForeignKeyConstraint(["parent_id"], ["orders.id"], name=op.f("orders_parent_fkey"), ondelete="SET NULL", onupdate="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
    )
    op.create_index(op.f("ix_orders_status"), "orders", ["status"], unique=False)
    op.create_index("by_customer", "orders", ["customer_id", "placed_at"])


def downgrade():
    op.drop_index("by_customer", table_name="orders")
    op.drop_index(op.f("ix_orders_status"), table_name="orders")
    op.drop_table("orders")
