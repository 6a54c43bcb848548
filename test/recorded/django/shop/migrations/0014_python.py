from django.db import migrations, models



def forward(apps, schema_editor):
    apps.get_model("shop", "Purchase").objects.count()


class Migration(migrations.Migration):
    dependencies = [("shop", "0013_separate")]
    operations = [
        migrations.RunPython(forward, migrations.RunPython.noop),
        migrations.AddIndex(model_name="purchase", index=models.Index(fields=["small"], name="after_python")),
    ]
