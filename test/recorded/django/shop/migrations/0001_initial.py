from django.db import migrations, models
import django.db.models.deletion
import uuid



class Migration(migrations.Migration):
    initial = True
    dependencies = [("people", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="Order",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(unique=True)),
                ("status", models.CharField(choices=[("n", "New")], default="n", max_length=20)),
                ("total", models.DecimalField(decimal_places=2, max_digits=12)),
                ("placed_at", models.DateTimeField(auto_now_add=True)),
                ("token", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("data", models.JSONField(default=dict)),
                ("paid", models.BooleanField(default=False)),
                ("rate", models.FloatField(null=True)),
                ("small", models.PositiveSmallIntegerField(default=0)),
                ("ip", models.GenericIPAddressField(null=True)),
                ("buyer", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="orders", to="people.person")),
                ("seller", models.ForeignKey(blank=True, db_column="sold_by", null=True, on_delete=models.SET_NULL, related_name="sales", to="people.Person")),
                ("card", models.OneToOneField(null=True, on_delete=models.SET_NULL, related_name="+", to="people.person")),
                ("tag", models.ForeignKey(null=True, on_delete=models.SET_NULL, to="people.tag")),
                ("tags", models.ManyToManyField(to="people.Tag", related_name="all_orders")),
            ],
            options={"db_table": "shop_orders", "ordering": ["-placed_at"], "unique_together": {("number", "buyer")}},
        ),
    ]
