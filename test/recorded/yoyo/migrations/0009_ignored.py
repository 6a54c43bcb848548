from yoyo import step

__depends__ = ["0008_outside"]

step("CREATE TABLE i (id integer)", "DROP TABLE i", ignore_errors="apply")
