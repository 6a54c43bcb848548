"""conditions"""
import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade():
    bind = op.get_bind()
    if bind.dialect.name == "postgresql":
        op.create_index("only_here", "orders", ["total"])
    else:
        op.create_index("elsewhere", "orders", ["total"])
    if op.get_context().dialect.name == "sqlite":
        op.execute("nothing")


def downgrade():
    op.drop_index("only_here")
