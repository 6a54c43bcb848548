from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0006_altered")]
    operations = [
        migrations.AlterField(model_name="order", name="text", field=models.TextField(db_index=True, null=True)),
        migrations.AlterField(model_name="order", name="text", field=models.TextField(null=True)),
        migrations.AlterField(model_name="order", name="sku", field=models.CharField(max_length=40, null=True)),
    ]
