"""schemas"""
import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade():
    op.execute("CREATE SCHEMA shop")
    op.create_table(
        "items",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("sku", sa.String(), index=True),
        sa.ForeignKeyConstraint(["customer_id"], ["public.customers.id"]),
        sa.PrimaryKeyConstraint("id"),
        schema="shop",
    )
    op.create_index("ix_items_customer", "items", ["customer_id"], schema="shop")
    op.create_index(None, "items", ["id"], schema="shop")
    op.create_unique_constraint("uq_sku", "items", ["sku"], schema="shop")
    op.create_foreign_key("fk_b", "items", "customers", ["customer_id"], ["id"], source_schema="shop", referent_schema="public")
    op.add_column("items", sa.Column("x", sa.Integer), schema="shop")
    op.alter_column("items", "x", nullable=False, schema="shop")


def downgrade():
    op.drop_column("items", "x", schema="shop")
    op.drop_constraint("fk_b", "items", schema="shop", type_="foreignkey")
    op.drop_index("ix_items_customer", table_name="items", schema="shop")
    op.drop_table("items", schema="shop")
    op.execute("DROP SCHEMA shop")
