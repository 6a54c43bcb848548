defmodule Shop.Repo.Migrations.Renamed do
  use Ecto.Migration

  def change do
    rename index(:alpha, [:status]), to: "alpha_renamed"
    rename table(:alpha), to: table(:gamma)
    rename table(:gamma), :status, to: :state

    alter table(:gamma) do
      add :extra, :integer
    end
  end
end
