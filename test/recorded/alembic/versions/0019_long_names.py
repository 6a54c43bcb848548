"""long names"""
import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade():
    op.create_index(op.f("ix_orders_a_name_that_is_much_longer_than_any_name_may_be_in_postgresql_at_all"), "orders", ["total"])
    op.create_table("a_table_with_quite_a_long_name_that_is_not_yet_too_long", sa.Column("a_column_with_a_long_name_too", sa.Integer, index=True))


def downgrade():
    op.drop_table("a_table_with_quite_a_long_name_that_is_not_yet_too_long")
    op.drop_index(op.f("ix_orders_a_name_that_is_much_longer_than_any_name_may_be_in_postgresql_at_all"), table_name="orders")
