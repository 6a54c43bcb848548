"""indexes of books"""
from alembic import op

revision = "002"
down_revision = "001"


def upgrade():
    op.create_index("books_author_idx", "books", ["author"], postgresql_concurrently=True)
    op.create_index("books_author_title_idx", "books", ["author", "title"], postgresql_concurrently=True)
    op.create_index("books_printed_idx", "books", ["printed"], postgresql_concurrently=True)


def downgrade():
    op.drop_index("books_printed_idx", "books", postgresql_concurrently=True)
    op.drop_index("books_author_title_idx", "books", postgresql_concurrently=True)
    op.drop_index("books_author_idx", "books", postgresql_concurrently=True)
