"""enumerations"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011"
down_revision = "0010"


def upgrade():
    mood = postgresql.ENUM("ok", "bad", name="mood")
    mood.create(op.get_bind())
    op.add_column("customers", sa.Column("mood", sa.Enum("ok", "bad", name="mood"), nullable=True))
    op.create_table(
        "feelings",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("kind", sa.Enum("a", "it's", name="kind"), nullable=False),
        sa.Column("mood", postgresql.ENUM("ok", "bad", name="mood", create_type=False)),
    )


def downgrade():
    op.drop_table("feelings")
    op.execute("DROP TYPE kind")
    op.drop_column("customers", "mood")
    sa.Enum(name="mood").drop(op.get_bind(), checkfirst=False)
