"""unique email

Revision ID: b7714e0d2c63
Revises: 5d92ab60f3e8
"""
import sqlalchemy as sa
from alembic import op

revision = "b7714e0d2c63"
down_revision = "5d92ab60f3e8"


def upgrade():
    with op.batch_alter_table("customers", schema=None) as batch_op:
        batch_op.add_column(sa.Column("number", sa.String(length=20), nullable=True))
        batch_op.create_unique_constraint("uq_customers_email", ["email"])


def downgrade():
    with op.batch_alter_table("customers", schema=None) as batch_op:
        batch_op.drop_constraint("uq_customers_email", type_="unique")
        batch_op.drop_column("number")
