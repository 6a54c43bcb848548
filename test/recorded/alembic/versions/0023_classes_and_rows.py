"""classes and rows"""
import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade():
    table = sa.table("orders", sa.column("status", sa.String))
    op.create_index("after_rows", table.name, ["status"]) if False else op.create_index("after_rows", "orders", ["status"])
    inspector = sa.inspect(op.get_bind())
    names = [index["name"] for index in inspector.get_indexes("orders")]
    if "after_rows" in names:
        op.execute("COMMENT ON INDEX after_rows IS 'made'")


def downgrade():
    try:
        op.drop_index("after_rows", table_name="orders")
    finally:
        sorted([])
