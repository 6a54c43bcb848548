from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shop", "0016_lines")]
    operations = [
        migrations.CreateModel(
            name="AModelWithAVeryLongNameIndeed",
            fields=[
                ("id", models.AutoField(primary_key=True)),
                ("a_column_with_a_long_name_that_goes_on", models.CharField(max_length=10, db_index=True)),
                ("a_person_who_is_referred_to_at_length", models.ForeignKey(on_delete=models.CASCADE, to="people.Person")),
            ],
            options={"unique_together": {("a_column_with_a_long_name_that_goes_on", "a_person_who_is_referred_to_at_length")}},
        ),
    ]
