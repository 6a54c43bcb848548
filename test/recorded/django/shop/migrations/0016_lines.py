from django.db import migrations, models
import uuid
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField



class Migration(migrations.Migration):
    dependencies = [("shop", "0015_removed")]
    operations = [
        migrations.CreateModel(
            name="Line",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("purchase", models.ForeignKey(on_delete=models.CASCADE, to="shop.purchase")),
                ("position", models.SmallIntegerField()),
                ("kind", models.CharField(max_length=5)),
                ("tags", ArrayField(base_field=models.CharField(max_length=10), default=list, size=None)),
                ("file", models.FileField(upload_to="x")),
                ("site", models.URLField(null=True)),
                ("at", models.TimeField(null=True)),
                ("length", models.DurationField(null=True)),
                ("raw", models.BinaryField(null=True)),
                ("big", models.BigIntegerField(db_index=True)),
                ("positive", models.PositiveBigIntegerField(null=True)),
                ("search", SearchVectorField(null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["kind", "position"], name="line_kind_idx")],
                "constraints": [models.UniqueConstraint(fields=("purchase", "position"), name="line_position")],
            },
        ),
        migrations.AddIndex(model_name="line", index=GinIndex(fields=["search"], name="line_search")),
        migrations.AlterField(model_name="line", name="kind", field=models.CharField(db_index=True, max_length=5)),
    ]
