class BulkChange < ActiveRecord::Migration[7.1]
  def change
    change_table :moods, bulk: true do |t|
      t.string :first_note
      t.integer :second_note, default: 1
      t.references :thing
      t.text :third_note
    end
    add_index :moods, :first_note
  end
end
