class Backfill < ActiveRecord::Migration[6.1]
  def up
    execute "INSERT INTO shops (name) VALUES ('a')"
    add_column :shops, :rank, :integer, default: 7, null: false, default_value_backfill: :update_in_batches
    add_column :shops, :other, :integer, default: 7
  end

  def down
    remove_column :shops, :other
    remove_column :shops, :rank
    execute 'DELETE FROM shops'
  end
end
