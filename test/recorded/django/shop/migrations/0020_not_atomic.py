from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("shop", "0019_extensions")]
    operations = [
        migrations.AddField(model_name="line", name="owner", field=models.ForeignKey(null=True, on_delete=models.CASCADE, to="people.person")),
        migrations.RunSQL("CREATE INDEX CONCURRENTLY line_c ON shop_line (big)", "DROP INDEX CONCURRENTLY line_c"),
    ]
