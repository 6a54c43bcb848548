"""exclusions"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0018"
down_revision = "0017"


def upgrade():
    op.create_table("stays", sa.Column("room", postgresql.INT4RANGE()), sa.Column("during", postgresql.TSRANGE(), nullable=False), postgresql.ExcludeConstraint(("during", "&&"), using="gist", name="no_two"))
    op.create_exclude_constraint("ex_room", "stays", ("room", "&&"), ("during", "&&"), using="gist", where=sa.text("room IS NOT NULL"))


def downgrade():
    op.drop_constraint("ex_room", "stays")
    op.drop_table("stays")
