class RailsFour < ActiveRecord::Migration[4.2]
  def change
    create_table :olds do |t|
      t.references :thing
      t.belongs_to :other, polymorphic: true, index: true
      t.timestamps
    end
    add_reference :olds, :later, index: true
  end
end
