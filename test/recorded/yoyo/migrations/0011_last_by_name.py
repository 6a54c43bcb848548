from yoyo import step

__depends__ = "0009_ignored"

step("CREATE TABLE l (id integer)", "DROP TABLE l")
