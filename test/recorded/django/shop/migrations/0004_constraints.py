from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0003_concurrent")]
    operations = [
        migrations.AddConstraint(model_name="order", constraint=models.UniqueConstraint(fields=("token",), name="order_token_uniq")),
        migrations.AddConstraint(model_name="order", constraint=models.UniqueConstraint(fields=("status", "rate"), name="order_partial", condition=models.Q(paid=True))),
        migrations.AddConstraint(model_name="order", constraint=models.UniqueConstraint(fields=("small", "total"), name="order_deferred", deferrable=models.Deferrable.DEFERRED)),
        migrations.AddConstraint(model_name="order", constraint=models.UniqueConstraint(fields=["ip"], include=["status"], name="order_include")),
    ]
