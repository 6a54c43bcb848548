from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("newer", "0002_validated")]
    operations = [
        migrations.CreateModel(
            name="Parcel",
            fields=[
                ("id", models.BigAutoField(primary_key=True)),
                ("code", models.CharField(max_length=20, unique=True)),
                ("place", models.CharField(max_length=20, db_index=True)),
                ("weight", models.IntegerField(db_index=True)),
                ("mark", models.CharField(max_length=20, unique=True)),
            ],
            options={
                "unique_together": {("place", "weight")},
                "indexes": [
                    models.Index(fields=["weight", "-place"], name="newer_parcel_weight_place"),
                    models.Index(fields=["mark"], name="newer_parcel_mark", condition=models.Q(place="y")),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=["weight"], condition=models.Q(place="x"), name="newer_parcel_one"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Stop",
            fields=[
                ("id", models.BigAutoField(primary_key=True)),
                ("parcel", models.ForeignKey("newer.Parcel", on_delete=models.CASCADE)),
            ],
        ),
        migrations.RenameField("parcel", "code", "number"),
        migrations.RenameField("parcel", "weight", "grams"),
        migrations.AlterField("parcel", "mark", models.CharField(max_length=20)),
        migrations.RemoveIndex("parcel", "newer_parcel_mark"),
        migrations.RenameModel("Parcel", "Packet"),
        migrations.RenameField("stop", "parcel", "packet"),
        migrations.AlterModelTable("stop", "newer_stops"),
    ]
