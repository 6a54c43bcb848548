"""types"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0022"
down_revision = "0021"


def upgrade():
    op.create_table(
        "kinds",
        sa.Column("a", postgresql.JSONB),
        sa.Column("b", postgresql.TSVECTOR()),
        sa.Column("c", postgresql.CIDR),
        sa.Column("d", postgresql.MACADDR()),
        sa.Column("e", postgresql.BIT(3)),
        sa.Column("f", postgresql.DOUBLE_PRECISION(precision=53)),
        sa.Column("g", postgresql.ARRAY(sa.Integer(), dimensions=2)),
        sa.Column("h", postgresql.BYTEA()),
        sa.Column("i", sa.TIMESTAMP()),
        sa.Column("j", postgresql.TIMESTAMP(timezone=True, precision=3)),
        sa.Column("k", sa.ARRAY(sa.Text)),
        sa.Column("l", postgresql.INTERVAL()),
        sa.Column("m", postgresql.NUMRANGE()),
        sa.Column("n", sa.String(20, collation="C")),
        sa.Column("o", sa.BIGINT()),
        sa.Column("p", sa.REAL()),
        sa.Column("q", postgresql.OID()),
        sa.Column("r", postgresql.TIME(timezone=True)),
        sa.Column("s", sa.INTEGER, nullable=False, autoincrement=False),
        sa.Column("t", sa.BOOLEAN(), default=True),
        sa.Column("u", sa.NUMERIC(10)),
        sa.Column("v", sa.String().with_variant(postgresql.JSONB(), "postgresql")),
        sa.Column("w", sa.JSON().with_variant(sa.Text(), "sqlite")),
        sa.Column("x", sa.Enum("p", "q", name="letters", native_enum=False)),
    )


def downgrade():
    op.drop_table("kinds")
