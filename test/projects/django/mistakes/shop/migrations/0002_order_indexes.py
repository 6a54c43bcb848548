from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]

    operations = [
        migrations.AddIndex(
            model_name="order",
            index=models.Index(fields=["status", "-placed_at"], name="order_status_placed_idx"),
        ),
        migrations.AlterField(
            model_name="customer",
            name="email",
            field=models.EmailField(max_length=254, unique=True),
        ),
        migrations.AddField(
            model_name="order",
            name="invoice",
            field=models.ForeignKey(null=True, on_delete=models.SET_NULL, to="shop.customer", related_name="+"),
        ),
    ]
