defmodule Shop.Repo.Migrations.Cascades do
  use Ecto.Migration

  def up do
    drop index(:beta, [:amount], name: :beta_b), mode: :cascade
    drop table(:part_1), mode: :cascade
    drop_if_exists table("part_2"), mode: :cascade
  end

  def down do
    create index(:beta, [:amount], name: :beta_b)
    create table(:part_1)
    create_if_not_exists table(:part_2, primary_key: [name: :uuid, type: :uuid])
  end
end
