defmodule Shop.Repo.Migrations.Columns do
  use Ecto.Migration

  def change do
    alter table(:orders) do
      add :note, :text
      add :parent_id, references(:orders, on_delete: :nilify_all, on_update: :update_all)
      remove :placed_at, :naive_datetime_usec
    end

    rename table(:orders), :note, to: :remark
  end

  def after_begin, do: execute("SELECT 'begun'", "SELECT 'begun back'")
  def before_commit, do: execute("SELECT 'about to commit'", "SELECT 'about to commit back'")
end
