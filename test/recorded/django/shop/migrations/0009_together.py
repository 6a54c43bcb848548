from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0008_keys_altered")]
    operations = [
        migrations.AlterUniqueTogether(name="order", unique_together={("status", "token")}),
    ]
