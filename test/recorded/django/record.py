"""Runs the migrations beside it with the Django that is installed, up and then down, and prints what each has sent."""
import json
import os
import sys

import django
from django.conf import settings

newest = django.VERSION >= (5, 1)
settings.configure(
    INSTALLED_APPS=["people", "shop", "newer" if newest else "older"],
    DATABASES={
        "default": {
            "ENGINE": os.environ.get("DJANGO_ENGINE", "django.db.backends.postgresql"),
            "HOST": sys.argv[1],
            "USER": "postgres",
            "NAME": "postgres",
        }
    },
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
)
django.setup()

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

sent = []


def record(execute, sql, params, many, context):
    result = execute(sql, params, many, context)
    sent.append(context["cursor"].cursor.query.decode())
    return result


def run(target):
    executor = MigrationExecutor(connection)
    sent.clear()
    with connection.execute_wrapper(record):
        executor.migrate([target])
    # What it asks, and what it notes for itself, is no part of a migration.
    return [sql for sql in sent if "django_migrations" not in sql and not asks(sql)]


def asks(sql):
    return sql.lstrip().lower().startswith("select") or "WITH RECURSIVE" in sql


graph = MigrationExecutor(connection).loader.graph
targets = []
for leaf in graph.leaf_nodes():
    targets += [node for node in graph.forwards_plan(leaf) if node not in targets]
run(targets[0])
MigrationExecutor(connection).migrate([(targets[0][0], None)])
up, down = {}, {}
for app, name in targets:
    key = "%s.%s" % (app, name)
    up[key] = run((app, name))
    # Taking back what stands before it in its app takes it back, and nothing else.
    parents = [parent for parent in graph.node_map[(app, name)].parents if parent.key[0] == app]
    down[key] = run((app, parents[0].key[1] if parents else None))
    run((app, name))
versions = {"django": "%d.%d.%d" % django.VERSION[:3], "psycopg2": __import__("psycopg2").__version__.split()[0]}
if "ENGINE_VERSION" in os.environ:
    versions["django-zero-downtime"] = os.environ["ENGINE_VERSION"]
print(json.dumps({"versions": versions, "up": up, "down": down}))
