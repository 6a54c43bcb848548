from django.db import migrations, models
from django.contrib.postgres.operations import AddConstraintNotValid, ValidateConstraint
from django.db.models.functions import Lower, Upper



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
            ],
            options={"indexes": [models.Index(fields=["a"], name="thing_a")], "db_table_comment": "it's"},
        ),
        migrations.AddConstraint(model_name="thing", constraint=models.UniqueConstraint(fields=("b",), name="thing_b", nulls_distinct=False)),
        migrations.AddField(model_name="thing", name="c", field=models.IntegerField(db_default=5)),
        migrations.AddField(model_name="thing", name="d", field=models.IntegerField(null=True, db_comment="d's")),
        AddConstraintNotValid(model_name="thing", constraint=models.CheckConstraint(condition=models.Q(("b__gte", 0)), name="thing_check")),
        migrations.AddIndex(model_name="thing", index=models.Index(Lower("a"), name="thing_lower")),
        migrations.AddIndex(model_name="thing", index=models.Index(models.F("b").desc(), "a", name="thing_f")),
        migrations.AddIndex(model_name="thing", index=models.Index(Upper("a").desc(), models.OrderBy(models.F("b"), descending=True), name="thing_upper")),
    ]
