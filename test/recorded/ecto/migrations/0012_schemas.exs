defmodule Shop.Repo.Migrations.Schemas do
  use Ecto.Migration

  def change do
    execute "CREATE SCHEMA IF NOT EXISTS tenant", "DROP SCHEMA tenant"

    create table(:items, prefix: "tenant") do
      add :name, :string
      add :customer_id, references(:customers, prefix: "public")
      add :other_id, references(:items)
    end

    create index(:items, [:name], prefix: "tenant", comment: "by name")
    create unique_index("items", [:customer_id], prefix: :tenant)
    create constraint(:items, :has_name, check: "name <> ''", prefix: "tenant")

    alter table(:items, prefix: "tenant") do
      add :size, :integer
    end

    rename table(:items, prefix: "tenant"), to: table(:things, prefix: "tenant")
  end
end
