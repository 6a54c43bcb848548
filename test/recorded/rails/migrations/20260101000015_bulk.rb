class Bulk < ActiveRecord::Migration[6.1]
  def up
    change_table :addresses, bulk: true do |t|
      t.string :line_one
      t.integer :floor, default: 1, null: false
      t.belongs_to :owner, index: false
      t.change :zip, :text
      t.change_default :city, "Bern"
      t.index :line_one
      t.remove :flat
      t.rename :floor, :level
      t.timestamps null: true
    end
  end

  def down
    change_table :addresses, bulk: true do |t|
      t.remove_index :line_one
      t.remove_timestamps
      t.rename :level, :floor
      t.remove_references :owner
      t.remove :line_one, :floor
      t.integer :flat, default: 0, null: false
    end
  end
end
