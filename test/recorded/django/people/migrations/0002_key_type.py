from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [
        migrations.AlterField(model_name="person", name="age", field=models.PositiveIntegerField(null=True)),
        migrations.AddConstraint(model_name="person", constraint=models.UniqueConstraint(fields=("name", "slug"), name="person_name")),
        migrations.AlterField(model_name="person", name="email", field=models.EmailField(max_length=254)),
    ]
