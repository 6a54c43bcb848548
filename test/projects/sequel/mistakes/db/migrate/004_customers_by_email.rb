Sequel.migration do
  no_transaction

  up do
    add_index :customers, Sequel.function(:lower, :email), unique: true, concurrently: true
    drop_index :orders, :customer_id
  end
end
