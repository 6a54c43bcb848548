from yoyo import group, step

__depends__ = {"0004_functions"}

TABLES = ["a", "c"]

steps = [
    group(
        [
            step("CREATE TABLE g (id integer)", "DROP TABLE g"),
            step("CREATE INDEX g_id ON g (id)", "DROP INDEX g_id"),
        ]
    ),
    *[step(f"COMMENT ON TABLE {name} IS '{name} 100%'", f"COMMENT ON TABLE {name} IS NULL") for name in TABLES],
]
