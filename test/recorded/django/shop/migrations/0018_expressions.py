from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0017_long_names")]
    operations = [
        migrations.AddIndex(model_name="line", index=models.Index(fields=["kind"], name="line_q", condition=models.Q(position__gt=3, kind="a"))),
        migrations.AddIndex(model_name="line", index=models.Index(fields=["kind"], name="line_null", condition=models.Q(site__isnull=True))),
        migrations.AddIndex(model_name="line", index=models.Index(fields=["kind"], name="line_or", condition=models.Q(models.Q(("position", 1), ("position", 2), _connector="OR")))),
        migrations.AddIndex(model_name="line", index=models.Index(fields=["kind"], name="line_not", condition=models.Q(("site__isnull", False)))),
        migrations.AddIndex(model_name="line", index=models.Index(fields=["kind"], name="line_in", condition=models.Q(("kind__in", ["a", "b"])))),
    ]
