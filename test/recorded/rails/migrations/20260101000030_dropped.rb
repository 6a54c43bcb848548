class Dropped < ActiveRecord::Migration[6.1]
  def change
    drop_table :leftovers, if_exists: true do |t|
      t.string :one
      t.string :two, index: true
      t.integer :three, :four, index: true
      t.index %i[one two]
    end
  end
end
