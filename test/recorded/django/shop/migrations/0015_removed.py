from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0014_python")]
    operations = [
        migrations.RemoveField(model_name="purchase", name="weight"),
        migrations.RemoveField(model_name="purchase", name="label"),
        migrations.RemoveField(model_name="purchase", name="friends"),
        migrations.RemoveIndex(model_name="purchase", name="order_fill"),
    ]
