"""concurrently"""
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index("c_total", "orders", ["total"], postgresql_concurrently=True)
        op.create_index("c_status", "orders", ["status"], unique=False, postgresql_concurrently=True, postgresql_where="status = 'new'")
    op.execute("ANALYZE orders")


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index("c_status", table_name="orders", postgresql_concurrently=True)
        op.drop_index("c_total", table_name="orders", postgresql_concurrently=True)
