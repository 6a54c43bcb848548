from django.db import migrations, models
from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently



class Migration(migrations.Migration):
    atomic = False
    dependencies = [("shop", "0002_indexes")]
    operations = [
        AddIndexConcurrently(model_name="order", index=models.Index(fields=["rate"], name="order_rate_idx")),
        AddIndexConcurrently("order", models.Index(fields=["token"], name="order_token_idx", condition=models.Q(paid=True))),
        RemoveIndexConcurrently(model_name="order", name="order_hash"),
    ]
