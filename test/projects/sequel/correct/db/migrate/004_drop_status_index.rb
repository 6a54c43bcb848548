Sequel.migration do
  no_transaction

  up do
    drop_index :orders, [:status, :placed_at], concurrently: true
  end

  down do
    add_index :orders, [:status, :placed_at], concurrently: true
  end
end
