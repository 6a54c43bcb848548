"""indexes of all kinds"""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.create_index("i_unique", "customers", ["email", "name"], unique=True)
    op.create_index("i_lower", "customers", [sa.text("lower(email)")], unique=True)
    op.create_index("i_desc", "customers", [sa.text("created_at DESC NULLS LAST"), "id"])
    op.create_index("i_where", "customers", ["email"], postgresql_where=sa.text("active AND gone IS NOT TRUE"))
    op.create_index("i_gin", "orders", ["tags"], postgresql_using="gin")
    op.create_index("i_ops", "customers", ["name"], postgresql_ops={"name": "varchar_pattern_ops"})
    op.create_index("i_json", "orders", ["meta"], postgresql_using="gin", postgresql_ops={"meta": "jsonb_path_ops"})
    op.create_index("i_with", "orders", ["total"], postgresql_with={"fillfactor": 50})
    op.create_index("i_include", "orders", ["status"], postgresql_include=["total", "placed_at"])
    op.create_index("I_Quoted", "orders", ["code"])
    op.create_index("i_func", "customers", [sa.func.lower(sa.column("name"))])
    op.create_index(None, "orders", ["number"])


def downgrade():
    op.drop_index("ix_orders_number", table_name="orders")
    for name in ("i_func", "I_Quoted", "i_include", "i_with", "i_json", "i_ops", "i_gin", "i_where", "i_desc", "i_lower"):
        op.drop_index(name)
    op.drop_index("i_unique", "customers")
