class PolymorphicNames < ActiveRecord::Migration[6.0]
  def change
    add_reference :parcels, :carrier, polymorphic: true
    create_table :tags do |t|
      t.references :taggable, polymorphic: true, null: false
      t.string :name
      t.timestamps
    end
  end
end
