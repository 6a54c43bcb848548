"""committed by hand"""
import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade():
    op.execute("COMMIT")
    op.execute("CREATE INDEX CONCURRENTLY by_hand ON orders (total)")


def downgrade():
    op.execute("COMMIT")
    op.execute("DROP INDEX CONCURRENTLY by_hand")
