class Bulk < ActiveRecord::Migration[6.1]
  def up
    safety_assured do
      change_table :shops do |t|
        t.text :city
        t.index :city
      end
    end
  end

  def down
    remove_column :shops, :city
  end

  def safety_assured
    respond_to?(:stop!) ? super : yield
  end
end
