from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Thing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("a", models.CharField(max_length=5)),
                ("b", models.IntegerField()),
                ("yes", models.NullBooleanField() if False else models.BooleanField(null=True)),
            ],
            options={"index_together": {("a", "b")}},
        ),
        migrations.AddConstraint(model_name="thing", constraint=models.CheckConstraint(check=models.Q(("b__gte", 0), ("b__lt", 9)), name="thing_old_check")),
        migrations.AddConstraint(model_name="thing", constraint=models.CheckConstraint(check=models.Q(a="x") | models.Q(b=1), name="thing_or")),
    ]
