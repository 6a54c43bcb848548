from django.db import migrations


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("shop", "0003_open_orders")]

    operations = [
        migrations.RunSQL(
            """
            CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS customer_lower_email
                ON shop_customer (lower(email));
            """
        ),
        migrations.RemoveIndex(model_name="order", name="order_status_placed_idx"),
    ]
