"""Runs the migrations beside it with the yoyo that is installed, up and then down, and prints what each has sent."""
import json
import pathlib
import sys
from importlib import metadata

import psycopg2
import yoyo
from psycopg2 import extensions

sent = []


class Cursor(extensions.cursor):
    def execute(self, query, parameters=None):
        sent.append(self.mogrify(query, parameters).decode() if parameters else query)
        return super().execute(query, parameters)


connect = psycopg2.connect
psycopg2.connect = lambda *given, **named: connect(*given, **named, cursor_factory=Cursor)

here = pathlib.Path(__file__).parent
backend = yoyo.get_backend(f"postgresql://postgres@/postgres?host={sys.argv[1]}")
migrations = backend.to_apply(yoyo.read_migrations(str(here / "migrations")))


def own(sql):
    # What it notes for itself, and its savepoints, are no part of a migration.
    return "yoyo" not in sql and not sql.upper().startswith(("SAVEPOINT", "RELEASE", "SELECT"))


def run(work, migration):
    sent.clear()
    work(migration)
    return [sql for sql in sent if own(sql)]


up = {pathlib.Path(each.path).name: run(backend.apply_one, each) for each in migrations}
down = {pathlib.Path(each.path).name: run(backend.rollback_one, each) for each in reversed(list(migrations))}
print(json.dumps({"versions": {"yoyo": metadata.version("yoyo-migrations")}, "up": up, "down": down}))
