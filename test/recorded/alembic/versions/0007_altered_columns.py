"""altered columns"""
import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade():
    op.alter_column("customers", "notes", existing_type=sa.Text(), nullable=False)
    op.alter_column("customers", "notes", existing_type=sa.TEXT(), nullable=True)
    op.alter_column("customers", "name", existing_type=sa.VARCHAR(40), type_=sa.String(80), existing_nullable=True)
    op.alter_column("customers", "price", type_=sa.Integer(), postgresql_using="price::integer", nullable=False, server_default="5")
    op.alter_column("customers", "price", server_default=None, nullable=True, type_=sa.Numeric(10, 2))
    op.alter_column("customers", "rate", new_column_name="rating")
    op.alter_column("customers", "created_at", server_default=sa.text("clock_timestamp()"))
    op.alter_column("customers", "small", comment="a number")
    op.alter_column("customers", "small", comment=None)


def downgrade():
    op.alter_column("customers", column_name="rating", new_column_name="rate")
    op.alter_column("customers", "created_at", server_default=sa.func.now())
    op.alter_column("customers", "name", type_=sa.VARCHAR(length=40))
