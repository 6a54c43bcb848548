class OwnTransaction < ActiveRecord::Migration[6.1]
  disable_ddl_transaction!

  def up
    transaction do
      add_column :kinds, :state, :string
      execute "UPDATE kinds SET state = 'new'"
    end
    add_index :kinds, :state, algorithm: :concurrently
  end

  def down
    remove_index :kinds, :state, algorithm: :concurrently
    remove_column :kinds, :state
  end
end
