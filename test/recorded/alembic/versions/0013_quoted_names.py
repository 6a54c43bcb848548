"""quoted names"""
import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade():
    op.create_table(
        "Order",
        sa.Column("userId", sa.Integer(), nullable=False),
        sa.Column("select", sa.Integer()),
        sa.Column("1st", sa.Integer()),
        sa.Column("a b", sa.Integer()),
        sa.PrimaryKeyConstraint("userId", name="Order_pkey"),
    )
    op.create_index("IX_Order", "Order", ["userId", "select"])
    op.create_index(None, "Order", ["select"])
    op.create_unique_constraint("UQ", "Order", ["a b"])


def downgrade():
    op.drop_index("IX_Order", table_name="Order")
    op.drop_table("Order")
