class Tables < ActiveRecord::Migration[6.1]
  def change
    create_table :shops do |t|
      t.string :name
    end
    create_table :orders do |t|
      t.string :number
      t.string :note
      t.bigint :placed_by
      t.index :note
    end
    add_index :orders, :number
  end
end
