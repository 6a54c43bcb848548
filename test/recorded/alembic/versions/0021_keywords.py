"""keywords"""
import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade():
    op.create_index(index_name="kw_a", table_name="orders", columns=["total"], unique=True)
    op.create_unique_constraint(constraint_name="kw_u", table_name="orders", columns=["id", "total"])
    op.create_foreign_key(constraint_name="kw_f", source_table="orders", referent_table="customers", local_cols=["customer_id"], remote_cols=["id"])
    op.add_column(table_name="orders", column=sa.Column("kw", sa.Integer))
    op.alter_column(table_name="orders", column_name="kw", nullable=False)


def downgrade():
    op.drop_column(table_name="orders", column_name="kw")
    op.drop_constraint(constraint_name="kw_f", table_name="orders", type_="foreignkey")
    op.drop_constraint(table_name="orders", constraint_name="kw_u")
    op.drop_index(index_name="kw_a", table_name="orders")
