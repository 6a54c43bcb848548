"""composite keys"""
import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade():
    op.create_table("pairs", sa.Column("a", sa.Integer(), nullable=False), sa.Column("b", sa.Integer(), nullable=False), sa.PrimaryKeyConstraint("a", "b"))
    op.create_table("keyed", sa.Column("a", sa.Integer(), primary_key=True), sa.Column("b", sa.Integer(), primary_key=True), sa.Column("c", sa.Integer))
    op.create_table("plain_key", sa.Column("a", sa.Integer(), primary_key=True, autoincrement=False))
    op.create_table("by_reference", sa.Column("id", sa.Integer(), sa.ForeignKey("plain_key.a"), primary_key=True))
    op.create_table("texts", sa.Column("id", sa.String(), primary_key=True))
    op.create_table("small_key", sa.Column("id", sa.SmallInteger(), primary_key=True))
    op.create_table("refers", sa.Column("a", sa.Integer()), sa.Column("b", sa.Integer()), sa.ForeignKeyConstraint(("a", "b"), ("pairs.a", "pairs.b")))


def downgrade():
    for table in ["refers", "small_key", "texts", "by_reference", "plain_key", "keyed", "pairs"]:
        op.drop_table(table)
