from django.db import migrations, models
from django.contrib.postgres.indexes import BrinIndex, BTreeIndex, GinIndex, HashIndex



class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.AddIndex(model_name="order", index=models.Index(fields=["status", "-placed_at"], name="order_status_idx")),
        migrations.AddIndex("order", models.Index(fields=["paid"], name="order_open_idx", condition=models.Q(paid=False))),
        migrations.AddIndex(model_name="order", index=models.Index(fields=["total"], name="order_cover_idx", include=["status", "buyer"])),
        migrations.AddIndex(model_name="order", index=models.Index(fields=["status"], name="order_like_idx", opclasses=["varchar_pattern_ops"])),
        migrations.AddIndex(model_name="order", index=GinIndex(fields=["data"], name="order_data_gin")),
        migrations.AddIndex(model_name="order", index=BrinIndex(fields=["placed_at"], name="order_placed_brin", pages_per_range=16)),
        migrations.AddIndex(model_name="order", index=HashIndex(fields=["status"], name="order_hash")),
        migrations.AddIndex(model_name="order", index=GinIndex(fields=["data"], name="order_path_gin", opclasses=["jsonb_path_ops"], fastupdate=False)),
        migrations.AddIndex(model_name="order", index=BTreeIndex(fields=["total"], name="order_fill", fillfactor=70)),
    ]
