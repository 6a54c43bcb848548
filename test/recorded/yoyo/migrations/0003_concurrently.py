from yoyo import step

__depends__ = {"0002_bare"}
__transactional__ = False

steps = [step("CREATE INDEX CONCURRENTLY a_id ON a (id)", "DROP INDEX CONCURRENTLY a_id")]
