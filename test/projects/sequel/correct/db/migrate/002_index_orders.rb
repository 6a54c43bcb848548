Sequel.migration do
  no_transaction

  change do
    add_index :orders, [:status, :placed_at], concurrently: true
  end
end
