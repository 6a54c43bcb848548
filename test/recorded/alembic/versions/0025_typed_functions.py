"""typed functions"""
import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade():
    from_names: list[str] = ["t1", "t2"]
    with op.get_context().autocommit_block():
        for index, name in enumerate(from_names):
            op.create_index(f"{name}_{index}", "orders", ["total"], postgresql_concurrently=True)


def downgrade():
    with op.get_context().autocommit_block():
        for name in reversed(["t1_0", "t2_1"]):
            op.drop_index(name, table_name="orders", postgresql_concurrently=True)
