Sequel.migration do
  change do
    add_index :orders, [:status, :placed_at]
    alter_table(:orders) do
      add_foreign_key [:total_cents], :customers, name: :orders_total_fk
      add_index :total_cents
    end
  end
end
