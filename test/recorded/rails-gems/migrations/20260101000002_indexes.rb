class Indexes < ActiveRecord::Migration[6.1]
  def change
    add_index :orders, :placed_by
    add_index :orders, %i[number placed_by], unique: true, name: 'by_both'
    remove_index :orders, :note
  end
end
