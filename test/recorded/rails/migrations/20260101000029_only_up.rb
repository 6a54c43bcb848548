class OnlyUp < ActiveRecord::Migration[6.1]
  def self.up
    add_index :kinds, [:handle, :small], unique: true
    remove_index :kinds, [:handle, :small], if_exists: true
  end
end
