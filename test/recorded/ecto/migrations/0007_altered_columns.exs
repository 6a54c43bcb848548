defmodule Shop.Repo.Migrations.AlteredColumns do
  use Ecto.Migration

  def change do
    alter table(:customers) do
      modify :age, :bigint, null: false, default: 1, from: {:integer, null: true, default: 0}
      modify :notes, :string, from: :text
      modify :rate, :decimal, precision: 8, scale: 3, from: {:float, null: true}
    end

    alter table(:orders) do
      modify :customer_id, references(:customers, on_delete: :restrict),
        from: references(:customers, on_delete: :delete_all)
    end
  end
end
