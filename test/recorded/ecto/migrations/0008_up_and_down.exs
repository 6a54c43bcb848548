defmodule Shop.Repo.Migrations.UpAndDown do
  use Ecto.Migration

  def up do
    alter table("customers") do
      add_if_not_exists :weight, :float
      remove :raw
      remove_if_exists :nothing, :string
      modify :born, :timestamp, null: true
    end

    drop constraint(:customers, :age_is_sane)
    drop_if_exists constraint("customers", "nothing_of_it")
    drop_if_exists table(:nothing)
  end

  def down do
    alter table("customers") do
      remove_if_exists :weight
      add :raw, :binary
      modify :born, :date
    end

    create constraint(:customers, :age_is_sane, check: "age < 200")
  end
end
