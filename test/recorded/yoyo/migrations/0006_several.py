from yoyo import step

__depends__ = {"0005_groups"}

steps = [
    step(
        """
        CREATE TABLE s (id integer);
        CREATE INDEX s_id ON s (id)
        """,
        "DROP TABLE s",
    )
]
