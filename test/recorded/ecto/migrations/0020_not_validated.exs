defmodule Shop.Repo.Migrations.NotValidated do
  use Ecto.Migration

  def change do
    alter table(:triples) do
      add :customer_id, references(:customers, validate: false, type: :bigint)
    end

    execute "ALTER TABLE triples VALIDATE CONSTRAINT triples_customer_id_fkey", ""
  end
end
