defmodule Shop.Repo.Migrations.Dropped do
  use Ecto.Migration

  def change do
    drop index(:gamma, [:number], name: "piped")
    drop_if_exists unique_index("gamma", [:state], name: :alpha_a), mode: :restrict

    alter table(:gamma) do
      remove :extra, :integer, default: 0, null: true
    end
  end
end
