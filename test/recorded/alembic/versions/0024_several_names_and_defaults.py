"""several names and defaults"""
import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade():
    op.create_table(
        "defaults",
        sa.Column("a", sa.String(), server_default=sa.text("'x'::text")),
        sa.Column("b", sa.DateTime(), server_default=sa.func.current_timestamp()),
        sa.Column("c", sa.Integer(), server_default="0"),
        sa.Column("d", sa.DateTime(), server_default=sa.text("(now() at time zone 'utc')"), onupdate=sa.func.now()),
        sa.Column("e", sa.Date(), server_default=sa.func.date_trunc("day", sa.func.now())),
        sa.Column("f", sa.Integer(), sa.CheckConstraint("f > 0"), nullable=False),
        sa.Column("g", sa.Integer(), sa.CheckConstraint("g > 0", name="ck_g")),
        sa.UniqueConstraint("a", "c", name="uq_defaults"),
        sa.UniqueConstraint("a", name=op.f("uq_a"), deferrable=True, initially="DEFERRED"),
        sa.Index("ix_defaults_d", "d"),
    )


def downgrade():
    op.drop_table("defaults")
