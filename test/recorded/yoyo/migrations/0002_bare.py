from yoyo import step

__depends__ = {"0001_tables"}

step("CREATE INDEX a_b ON a (b)")
step(apply="CREATE INDEX c_id ON c (id)", rollback="DROP INDEX c_id")
