"""columns"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"


def upgrade():
    op.add_column("customers", sa.Column("plain", sa.Integer(), nullable=True))
    op.add_column("customers", sa.Column("indexed", sa.String(), index=True))
    op.add_column("customers", sa.Column("single", sa.String(10), unique=True))
    op.add_column("customers", sa.Column("both", sa.String(10), unique=True, index=True))
    op.add_column("customers", sa.Column("order_id", postgresql.UUID(), sa.ForeignKey("orders.id"), nullable=True))
    op.add_column("customers", sa.Column("boss_id", sa.Integer, sa.ForeignKey("customers.id", name="fk_boss", ondelete="SET NULL"), index=True))
    op.add_column("customers", sa.Column("flag", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("customers", sa.Column("commented", sa.Integer, comment="what it's for"))
    op.add_column("customers", sa.Column("total", sa.Integer, sa.Computed("big * 2", persisted=True)))


def downgrade():
    for column in ["total", "commented", "flag", "boss_id", "order_id", "both", "single", "indexed", "plain"]:
        op.drop_column("customers", column)
