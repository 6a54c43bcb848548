from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0007_altered_text")]
    operations = [
        migrations.AlterField(model_name="order", name="other", field=models.ForeignKey(null=True, on_delete=models.CASCADE, related_name="+", to="people.person")),
        migrations.AlterField(model_name="order", name="loose", field=models.ForeignKey(null=True, on_delete=models.CASCADE, related_name="+", to="people.person")),
        migrations.AlterField(model_name="order", name="parent", field=models.OneToOneField(null=True, on_delete=models.CASCADE, to="shop.order")),
        migrations.AlterField(model_name="order", name="buyer", field=models.ForeignKey(null=True, on_delete=models.CASCADE, related_name="orders", to="people.person")),
        migrations.AlterField(model_name="order", name="seller", field=models.ForeignKey(blank=True, db_column="sold_by", null=True, on_delete=models.PROTECT, related_name="sales", to="people.Person")),
    ]
