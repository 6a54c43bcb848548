from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0005_fields")]
    operations = [
        migrations.AlterField(model_name="order", name="note", field=models.CharField(default="x", max_length=60)),
        migrations.AlterField(model_name="order", name="note", field=models.CharField(db_index=True, default="x", max_length=60)),
        migrations.AlterField(model_name="order", name="rate", field=models.FloatField(db_index=True, null=True)),
        migrations.AlterField(model_name="order", name="weight", field=models.IntegerField(null=True)),
        migrations.AlterField(model_name="order", name="count", field=models.BigIntegerField(default=0)),
        migrations.AlterField(model_name="order", name="code", field=models.CharField(max_length=30, null=True, unique=True)),
        migrations.AlterField(model_name="order", name="ip", field=models.GenericIPAddressField(default="127.0.0.1")),
        migrations.AlterField(model_name="order", name="total", field=models.DecimalField(decimal_places=2, max_digits=14, null=True)),
        migrations.AlterField(model_name="order", name="paid", field=models.BooleanField(default=True, help_text="paid")),
    ]
