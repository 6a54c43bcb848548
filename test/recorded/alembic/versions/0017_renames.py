"""renames"""
import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade():
    op.rename_table("texts", "words")
    op.rename_table("words", "texts", schema="public")
    op.create_table_comment("texts", "what is it", existing_comment=None)
    op.drop_table_comment("texts")
    op.execute("ALTER INDEX by_customer RENAME TO by_buyer") if False else None


def downgrade():
    op.rename_table("texts", "words")
    op.rename_table("words", "texts")
