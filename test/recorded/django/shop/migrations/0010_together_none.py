from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0009_together")]
    operations = [
        migrations.AlterUniqueTogether(name="order", unique_together=set()),
    ]
