-- case: Ecto
-- unproven: it is no SQL
-- file: priv/repo/migrations/20260105100000_index_orders.exs
defmodule Shop.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  def change do
    create index(:orders, [:status])
  end
end

-- case: several of Django's, whose SQL can be printed
-- unproven: it is no SQL
-- file: shop/migrations/0002_index.py
from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [migrations.RunSQL("CREATE INDEX orders_status_idx ON orders (status)")]
-- file: shop/migrations/0003_index.py
from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [("shop", "0002_index")]
    operations = []
