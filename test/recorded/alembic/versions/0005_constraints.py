"""constraints"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"


def upgrade():
    op.create_unique_constraint("uq_names", "customers", ["name", "email"])
    op.create_unique_constraint("uq_late", "customers", ["big"], deferrable=True, initially="DEFERRED")
    op.create_check_constraint("ck_small", "customers", "small > 0")
    op.create_check_constraint("ck_later", "customers", sa.text("big >= 0"), postgresql_not_valid=True)
    op.create_table("refunds", sa.Column("id", sa.BigInteger), sa.Column("order_id", postgresql.UUID), sa.Column("customer_id", sa.Integer))
    op.create_primary_key("pk_refunds", "refunds", ["id"])
    op.create_foreign_key("fk_refunds_order", "refunds", "orders", ["order_id"], ["id"], ondelete="CASCADE")
    op.create_foreign_key(None, "refunds", "customers", ["customer_id"], ["id"], postgresql_not_valid=True)
    op.create_foreign_key("fk_deferred", "refunds", "customers", ["customer_id"], ["id"], deferrable=True, initially="DEFERRED", onupdate="RESTRICT", match="FULL")
    op.execute("ALTER TABLE refunds VALIDATE CONSTRAINT refunds_customer_id_fkey")


def downgrade():
    op.drop_constraint("fk_deferred", "refunds", type_="foreignkey")
    op.drop_constraint("refunds_customer_id_fkey", "refunds", type_="foreignkey")
    op.drop_constraint("fk_refunds_order", "refunds", type_="foreignkey")
    op.drop_constraint("pk_refunds", "refunds", type_="primary")
    op.drop_table("refunds")
    op.drop_constraint("ck_later", "customers", type_="check")
    op.drop_constraint("ck_small", "customers")
    op.drop_constraint("uq_late", "customers", type_="unique")
    op.drop_constraint("uq_names", "customers", "unique")
