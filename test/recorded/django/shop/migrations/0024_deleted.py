from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0023_through")]
    operations = [
        migrations.DeleteModel(name="Membership"),
        migrations.RunSQL(migrations.RunSQL.noop, migrations.RunSQL.noop),
        migrations.DeleteModel("AModelWithAVeryLongNameIndeed"),
    ]
