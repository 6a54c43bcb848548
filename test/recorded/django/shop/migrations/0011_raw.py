from django.db import migrations, models



SQL_DOWN = "DROP INDEX raw_d"


class Migration(migrations.Migration):
    dependencies = [("shop", "0010_together_none")]
    operations = [
        migrations.RunSQL("CREATE INDEX raw_a ON shop_orders (total)", "DROP INDEX raw_a"),
        migrations.RunSQL(
            sql="""
                CREATE INDEX raw_b
                    ON shop_orders (status);
                CREATE INDEX raw_c ON shop_orders (count);
            """,
            reverse_sql="DROP INDEX raw_b; DROP INDEX raw_c;",
        ),
        migrations.RunSQL(["CREATE INDEX raw_d ON shop_orders (sent)", ("CREATE INDEX raw_e ON shop_orders (note) WHERE note <> %s", ["a%'"])], [SQL_DOWN, "DROP INDEX raw_e"]),
        migrations.RunSQL("SET LOCAL statement_timeout = '5s'", migrations.RunSQL.noop),
    ]
