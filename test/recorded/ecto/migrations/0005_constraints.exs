defmodule Shop.Repo.Migrations.Constraints do
  use Ecto.Migration

  def change do
    create constraint(:customers, :age_is_sane, check: "age < 200")
    create constraint("orders", "number_is_positive", check: "number > 0", validate: false, comment: "it's checked")
    execute "ALTER TABLE orders VALIDATE CONSTRAINT number_is_positive", ""

    create table(:bookings, primary_key: false) do
      add :id, :binary_id, primary_key: true
      add :room, :integer
      add :during, :tsrange
    end

    create constraint(:bookings, :no_overlap, exclude: ~s|gist (during WITH &&)|)
  end
end
