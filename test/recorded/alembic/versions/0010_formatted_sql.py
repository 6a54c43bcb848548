"""formatted sql"""
import sqlalchemy as sa
from alembic import op
import textwrap

revision = "0010"
down_revision = "0009"


NAMES = ["pct_a", "pct_b"]
COLUMN = "placed_at"


def make(name, column="status"):
    op.create_index(name, "orders", [column])


def upgrade():
    for table, column in (("orders", "code"), ("customers", "born")):
        op.execute(f"CREATE INDEX fmt_{table}_{column} ON {table} ({column})")
    for name in NAMES:
        op.execute("CREATE INDEX %s ON orders (%s)" % (name, COLUMN))
    op.execute("CREATE INDEX {0}_x ON {table} ({0})".format("ip", table="orders"))
    op.execute(textwrap.dedent("""\
        CREATE INDEX dedented
          ON orders (total)
    """))
    make("helped")
    make(column="number", name="by_name")
    op.execute("CREATE INDEX joined ON orders (" + ", ".join(["code", "status"]) + ")")


def downgrade():
    for name in [*NAMES, "fmt_orders_code", "fmt_customers_born", "ip_x", "dedented", "helped", "by_name", "joined"]:
        op.execute(f"DROP INDEX {name}")
