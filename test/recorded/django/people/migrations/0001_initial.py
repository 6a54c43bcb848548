from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.AutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("email", models.EmailField(max_length=254, unique=True)),
                ("name", models.CharField(db_index=True, max_length=100)),
                ("slug", models.SlugField()),
                ("bio", models.TextField(blank=True, default="")),
                ("age", models.IntegerField(null=True)),
                ("born", models.DateField(blank=True, null=True)),
                ("seen", models.DateTimeField(auto_now=True, db_index=True)),
            ],
            options={"verbose_name": "person"},
        ),
        migrations.CreateModel(name="Tag", fields=[("code", models.CharField(max_length=10, primary_key=True, serialize=False))]),
    ]
