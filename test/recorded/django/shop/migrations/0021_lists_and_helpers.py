from django.db import migrations, models



COLUMNS = ["kind", "position"]


def index(name, *fields):
    return migrations.AddIndex(model_name="line", index=models.Index(fields=list(fields), name=name))


class Migration(migrations.Migration):
    dependencies = [("shop", "0020_not_atomic")]
    operations = [
        *[migrations.RunSQL(f"CREATE INDEX list_{column} ON shop_line ({column})", f"DROP INDEX list_{column}") for column in COLUMNS],
        migrations.RunSQL("CREATE INDEX {} ON shop_line (big)".format("formatted"), "DROP INDEX %s" % "formatted"),
        index("line_helped", "big"),
    ]
