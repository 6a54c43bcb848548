from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0011_raw")]
    operations = [
        migrations.RenameField(model_name="order", old_name="note", new_name="remark"),
        migrations.RenameField("order", "tag", "label"),
        migrations.RenameModel(old_name="Order", new_name="Purchase"),
        migrations.AlterModelTable(name="purchase", table="shop_purchases"),
        migrations.AlterModelOptions(name="purchase", options={"verbose_name": "x"}),
    ]
