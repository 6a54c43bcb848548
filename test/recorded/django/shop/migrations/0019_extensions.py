from django.db import migrations, models
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.contrib.postgres.operations import BtreeGinExtension, TrigramExtension



class Migration(migrations.Migration):
    dependencies = [("shop", "0018_expressions")]
    operations = [
        BtreeGinExtension(),
        TrigramExtension(),
        migrations.AddIndex(model_name="line", index=GinIndex(fields=["kind"], name="line_trgm", opclasses=["gin_trgm_ops"])),
        migrations.AddIndex(model_name="line", index=GistIndex(fields=["search"], name="line_gist")),
    ]
