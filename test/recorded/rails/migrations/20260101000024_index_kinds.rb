class IndexKinds < ActiveRecord::Migration[6.1]
  def up
    add_index :customers, :data, using: :gin, opclass: :jsonb_path_ops
    add_index :customers, :email, using: :hash, name: "hashed"
    add_index :customers, [:email, :age], opclass: { email: :varchar_pattern_ops }, order: { age: "DESC NULLS LAST" }
    add_index :customers, "lower(email), age", name: "expressions"
    add_index :customers, "(data ->> 'city')", where: "data IS NOT NULL"
    add_index :customers, :tags, using: "gin"
    add_index :customers, :gone, where: "gone", unique: true, comment: "one at most"
    add_index :customers, [:age, :email], order: :desc, name: "all_down"
  end

  def down
    remove_index :customers, :data
    remove_index :customers, name: "hashed"
    remove_index :customers, name: "expressions"
    remove_index :customers, name: "index_customers_on_data_city"
    remove_index :customers, column: :tags, using: :gin
    remove_index :customers, :gone
    remove_index :customers, name: "all_down"
    remove_index :customers, column: [:email, :age]
  end
end
