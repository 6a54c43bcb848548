defmodule Shop.Repo.Migrations.LongNames do
  use Ecto.Migration

  def change do
    create index(:customers, [:email, :notes, :age, :big, :gone, :total, :rate, :seen, :born, :token])
    create index(:customers, ["md5(lower(email))", :age, "coalesce(notes, '')"])
    create index(:customers, ["(data->>'a')"])
  end
end
