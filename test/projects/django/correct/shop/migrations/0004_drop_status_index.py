from django.contrib.postgres.operations import RemoveIndexConcurrently
from django.db import migrations


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("shop", "0003_refund")]

    operations = [
        RemoveIndexConcurrently(model_name="order", name="order_status_placed_idx"),
    ]
