from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("older", "0001_initial")]
    operations = [
        migrations.AlterIndexTogether(name="thing", index_together={("b", "a")}),
    ]
