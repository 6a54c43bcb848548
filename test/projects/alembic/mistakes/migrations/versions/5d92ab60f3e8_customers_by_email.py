"""customers by email

Revision ID: 5d92ab60f3e8
Revises: 03b7e6f1c955
"""
import sqlalchemy as sa
from alembic import op

revision = "5d92ab60f3e8"
down_revision = "03b7e6f1c955"


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index(
            "ix_customers_lower_email",
            "customers",
            [sa.text("lower(email)")],
            unique=True,
            postgresql_concurrently=True,
            if_not_exists=True,
        )
    op.drop_index("ix_orders_customer_id", table_name="orders")


def downgrade():
    pass
