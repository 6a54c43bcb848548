"""customers"""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "customers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=255), nullable=False),
        sa.Column("name", sa.Unicode(40), server_default="it's"),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("big", sa.BigInteger(), server_default=sa.text("0")),
        sa.Column("small", sa.SmallInteger, server_default="1", nullable=False),
        sa.Column("price", sa.Numeric(10, 2)),
        sa.Column("rate", sa.Numeric(precision=8)),
        sa.Column("weight", sa.Float()),
        sa.Column("exact", sa.Float(precision=53)),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("false")),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True)),
        sa.Column("born", sa.Date()),
        sa.Column("wakes", sa.Time()),
        sa.Column("waits", sa.Interval()),
        sa.Column("data", sa.JSON()),
        sa.Column("bytes", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("email"),
    )


def downgrade():
    op.drop_table("customers")
