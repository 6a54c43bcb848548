Sequel.migration do
  up do
    run <<~SQL
      CREATE INDEX CONCURRENTLY orders_open_idx
        ON orders (placed_at)
        WHERE status = 'new';
    SQL
    add_index :customers, :created_at, concurrently: true
  end

  down do
    drop_index :orders, :placed_at, name: :orders_open_index
  end
end
