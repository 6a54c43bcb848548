from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0022_models_of_other_kinds")]
    operations = [
        migrations.CreateModel(name="Group", fields=[("id", models.AutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),("name", models.CharField(max_length=5))]),
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("id", models.AutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("group", models.ForeignKey(on_delete=models.CASCADE, to="shop.group")),
                ("person", models.ForeignKey(on_delete=models.CASCADE, to="people.person")),
            ],
        ),
        migrations.AddField(model_name="group", name="people", field=models.ManyToManyField(through="shop.Membership", to="people.Person")),
        migrations.AddField(model_name="group", name="related", field=models.ManyToManyField(related_name="_x", to="shop.Group", db_table="group_links")),
    ]
