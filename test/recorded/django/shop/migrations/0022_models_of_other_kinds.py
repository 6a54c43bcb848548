from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0021_lists_and_helpers")]
    operations = [
        migrations.CreateModel(name="Away", fields=[("id", models.AutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),("code", models.CharField(max_length=3, unique=True))], options={"managed": False, "db_table": "away"}),
        migrations.CreateModel(name="Short", fields=[], options={"proxy": True, "indexes": []}, bases=("shop.line",)),
        migrations.CreateModel(
            name="Special",
            fields=[
                ("person_ptr", models.OneToOneField(auto_created=True, on_delete=models.CASCADE, parent_link=True, primary_key=True, serialize=False, to="people.person")),
                ("level", models.IntegerField()),
            ],
            bases=("people.person",),
        ),
        migrations.AddField(model_name="line", name="special", field=models.ForeignKey(null=True, on_delete=models.CASCADE, to="shop.special")),
    ]
