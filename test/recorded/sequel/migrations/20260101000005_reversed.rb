Sequel.migration do
  change do
    alter_table(:customers) do
      add_column :age, Integer
      add_constraint :grown, age: 18
      add_index :age, concurrently: false
      add_foreign_key :order_id, :orders
      rename_column :age, :years
    end
    %i[name credit].each { |column| add_index :customers, column, name: "by_#{column}" }
  end
end
