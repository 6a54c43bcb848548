"""identities"""
import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade():
    op.create_table(
        "counted",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("n", sa.Integer(), sa.Identity(always=True, start=5, increment=2)),
        sa.Column("double", sa.Integer(), sa.Computed("n * 2", persisted=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        comment="it's counted",
    )
    op.create_table("noted", sa.Column("id", sa.Integer, primary_key=True, comment="the key"), sa.Column("x", sa.Integer, comment="x"), comment="noted")


def downgrade():
    op.drop_table("noted")
    op.drop_table("counted")
