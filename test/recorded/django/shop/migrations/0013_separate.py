from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0012_renamed")]
    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL("CREATE INDEX sep_idx ON shop_purchases (total)", "DROP INDEX sep_idx")],
            state_operations=[migrations.AddIndex(model_name="purchase", index=models.Index(fields=["total"], name="sep_idx"))],
        ),
        migrations.RemoveIndex(model_name="purchase", name="sep_idx"),
        migrations.RemoveIndex(model_name="purchase", name="order_open_idx"),
        migrations.RemoveConstraint(model_name="purchase", name="order_token_uniq"),
        migrations.RemoveConstraint(model_name="purchase", name="order_partial"),
    ]
