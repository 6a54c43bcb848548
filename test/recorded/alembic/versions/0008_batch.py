"""batch"""
import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade():
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.add_column(sa.Column("shop_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_orders_shop_id"), ["shop_id"], unique=False)
        batch_op.create_foreign_key("fk_shop", "customers", ["shop_id"], ["id"])
        batch_op.create_unique_constraint("uq_shop", ["shop_id", "number"])
        batch_op.create_check_constraint("ck_shop", "shop_id > 0")
        batch_op.alter_column("status", existing_type=sa.VARCHAR(20), nullable=True)
        batch_op.drop_index("by_customer")


def downgrade():
    with op.batch_alter_table("orders") as batch_op:
        batch_op.create_index("by_customer", ["customer_id", "placed_at"])
        batch_op.alter_column("status", existing_type=sa.VARCHAR(20), nullable=False)
        batch_op.drop_constraint("ck_shop", type_="check")
        batch_op.drop_constraint("uq_shop", type_="unique")
        batch_op.drop_constraint("fk_shop", type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_orders_shop_id"))
        batch_op.drop_column("shop_id")
