from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0002_order_indexes")]

    operations = [
        migrations.CreateModel(
            name="Refund",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.ForeignKey(on_delete=models.CASCADE, to="shop.order")),
                ("reason", models.CharField(db_index=True, max_length=40)),
            ],
            options={"unique_together": {("order", "reason")}},
        ),
        migrations.RunPython(migrations.RunPython.noop, migrations.RunPython.noop),
    ]
