class BothWays < ActiveRecord::Migration[6.1]
  def change
    reversible do |dir|
      dir.up { execute "CREATE VIEW open_invoices AS SELECT * FROM invoices WHERE state = 'open'" }
      dir.down { execute "DROP VIEW open_invoices" }
    end
    up_only { execute "UPDATE invoices SET state = 'open' WHERE state IS NULL" }
    add_index :invoices, :state
  end
end
