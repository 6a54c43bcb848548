class JoinTables < ActiveRecord::Migration[6.1]
  def change
    create_join_table :parcels, :tags, column_options: { null: true } do |t|
      t.index [:parcel_id, :tag_id], unique: true
      t.index :tag_id
    end
    create_join_table :tags, :fives, table_name: :five_tags
  end
end
