from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0004_constraints")]
    operations = [
        migrations.AddField(model_name="order", name="note", field=models.CharField(default="it's", max_length=30)),
        migrations.AddField(model_name="order", name="code", field=models.CharField(db_index=True, max_length=30, null=True)),
        migrations.AddField(model_name="order", name="sku", field=models.CharField(max_length=30, null=True, unique=True)),
        migrations.AddField("order", "weight", models.IntegerField(db_index=True, null=True)),
        migrations.AddField(model_name="order", name="count", field=models.IntegerField(default=0)),
        migrations.AddField(model_name="order", name="parent", field=models.ForeignKey(null=True, on_delete=models.CASCADE, to="shop.order")),
        migrations.AddField(model_name="order", name="other", field=models.ForeignKey(null=True, db_index=False, on_delete=models.CASCADE, related_name="+", to="people.person")),
        migrations.AddField(model_name="order", name="loose", field=models.ForeignKey(null=True, db_constraint=False, on_delete=models.CASCADE, related_name="+", to="people.person")),
        migrations.AddField(model_name="order", name="one", field=models.OneToOneField(null=True, on_delete=models.CASCADE, related_name="+", to="people.Person")),
        migrations.AddField(model_name="order", name="text", field=models.CharField(db_index=True, max_length=10, null=True)),
        migrations.AddField(model_name="order", name="sent", field=models.BooleanField(default=False)),
        migrations.AddField(model_name="order", name="friends", field=models.ManyToManyField(blank=True, to="people.Person", related_name="+")),
    ]
