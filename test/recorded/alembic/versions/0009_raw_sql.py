"""raw sql"""
import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade():
    op.execute("CREATE INDEX raw_a ON orders (total)")
    op.execute(
        """
        CREATE INDEX raw_b
            ON orders (status)
            WHERE status = 'new';
        CREATE INDEX raw_c ON orders (code)
        """
    )
    op.execute(sa.text("CREATE INDEX raw_d ON orders ((meta ->> 'a\\:b'))"))
    connection = op.get_bind()
    connection.execute(sa.text("UPDATE orders SET status = 'x' WHERE status::text = 'y'"))


def downgrade():
    op.execute("DROP INDEX raw_a, raw_b")
    op.execute("DROP INDEX IF EXISTS raw_c; DROP INDEX IF EXISTS raw_d;")
