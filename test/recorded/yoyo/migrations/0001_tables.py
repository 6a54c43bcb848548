from yoyo import step

__depends__ = {}

steps = [
    step("CREATE TABLE a (id integer, b text)", "DROP TABLE a"),
    step("CREATE TABLE c (id integer)", "DROP TABLE c"),
]
