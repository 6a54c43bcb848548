"""Runs the migrations beside it with the Alembic that is installed, up and then down, and prints what each has sent."""
import json
import pathlib
import sys

import alembic
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

here = pathlib.Path(__file__).parent
engine = sa.create_engine("postgresql+psycopg2://", connect_args={"host": sys.argv[1], "user": "postgres", "dbname": "postgres"})
sent = []


@sa.event.listens_for(engine, "after_cursor_execute")
def _(_connection, cursor, *_rest):
    sent.append(cursor.query.decode())


def note(connection, name):
    # Without a transaction block nothing begins, and nothing ends.
    if not connection.connection.dbapi_connection.autocommit:
        sent.append(name)


for name in ("begin", "commit"):
    sa.event.listen(engine, name, lambda connection, name=name: note(connection, name.upper()))

convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def run(work, revision, config):
    sent.clear()
    script = ScriptDirectory.from_config(config).get_revision(revision)
    metadata = sa.MetaData(naming_convention=convention) if hasattr(script.module, "naming_convention") else sa.MetaData()
    config.attributes["metadata"] = metadata
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        sent.clear()
        work(config)
    # What it asks, and what it notes for itself, is no part of a migration.
    return [
        sql for sql in sent if "alembic_version" not in sql and not sql.lstrip().lower().startswith(("select", "show"))
    ]


config = Config()
config.set_main_option("script_location", str(here))
names = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()][::-1]
up = {name: run(lambda made: command.upgrade(made, name), name, config) for name in names}
before = dict(zip(names, ["base", *names]))
down = {name: run(lambda made: command.downgrade(made, before[name]), name, config) for name in reversed(names)}
versions = {"alembic": alembic.__version__, "sqlalchemy": sa.__version__}
print(json.dumps({"versions": versions, "up": up, "down": down}))
