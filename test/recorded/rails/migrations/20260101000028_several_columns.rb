class SeveralColumns < ActiveRecord::Migration[6.1]
  def change
    remove_columns :kinds, :mac, :price, type: :string
    create_table :leftovers, if_not_exists: true do |t|
      t.string :one, :two
      t.integer :three, :four, index: true
      t.index %i[one two], length: 10
    end
    add_index :leftovers, :two, if_not_exists: true
    add_index :leftovers, [:two, :four], name: "twofour"
    remove_index :leftovers, [:two, :four], name: "twofour"
  end
end
