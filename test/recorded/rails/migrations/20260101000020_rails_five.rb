class RailsFive < ActiveRecord::Migration[5.0]
  def change
    create_table :fives do |t|
      t.references :parcel, foreign_key: true
      t.string :name, index: true
      t.timestamps
    end
    add_index :fives, [:name, :created_at]
  end
end
