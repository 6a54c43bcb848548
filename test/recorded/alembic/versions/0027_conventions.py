"""conventions"""
import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"

naming_convention = True


def upgrade():
    op.create_table(
        "named",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("customers.id"), index=True),
        sa.Column("code", sa.String(3), unique=True),
        sa.PrimaryKeyConstraint("id"),
        sa.CheckConstraint("id > 0", name="positive"),
        sa.CheckConstraint("id > 1", name=op.f("kept")),
    )
    op.create_unique_constraint(None, "named", ["id", "code"])
    op.create_foreign_key(None, "named", "customers", ["id"], ["id"])
    op.create_index(None, "named", ["code", "id"])
    op.add_column("named", sa.Column("other_id", sa.Integer, sa.ForeignKey("customers.id")))
    op.create_check_constraint("small", "named", "id < 5")


def downgrade():
    op.drop_table("named")
