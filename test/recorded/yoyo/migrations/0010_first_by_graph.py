from yoyo import step

__depends__ = {"0011_last_by_name"}

step("CREATE INDEX l_id ON l (id)", "DROP INDEX l_id")
