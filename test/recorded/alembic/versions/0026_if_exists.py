"""if exists"""
import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade():
    op.create_index("maybe", "orders", ["total"], if_not_exists=True)


def downgrade():
    op.drop_index("maybe", table_name="orders", if_exists=True)
