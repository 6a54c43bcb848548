Sequel.migration do
  no_transaction

  up do
    add_index :customers, :visits, concurrently: true
    create_table(:notes) do
      primary_key :id
      String :text
      index :text, concurrently: true
    end
    transaction do
      run 'UPDATE customers SET visits = 0; DELETE FROM customers'
      self << 'ANALYZE customers'
    end
  end
  down do
    drop_index :customers, :visits, concurrently: true
    drop_table? :notes
  end
end
