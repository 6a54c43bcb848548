from yoyo import step

__depends__ = {"0003_concurrently"}


def apply_step(conn):
    cursor = conn.cursor()
    cursor.execute("CREATE INDEX by_function ON a (id, b)")


def rollback_step(conn):
    with conn.cursor() as cursor:
        cursor.execute("DROP INDEX by_function")


steps = [step(apply_step, rollback_step)]
