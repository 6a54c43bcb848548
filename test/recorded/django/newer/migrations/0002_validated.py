from django.db import migrations, models
from django.contrib.postgres.operations import ValidateConstraint
from django.db.models.functions import Lower



class Migration(migrations.Migration):
    dependencies = [("newer", "0001_initial")]
    operations = [
        migrations.RenameIndex(model_name="thing", new_name="thing_renamed", old_name="thing_a"),
        ValidateConstraint(model_name="thing", name="thing_check"),
        migrations.AddConstraint(model_name="thing", constraint=models.UniqueConstraint(Lower("a"), name="thing_lower_uniq")),
    ]
