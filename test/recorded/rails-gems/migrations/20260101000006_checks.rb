class Checks < ActiveRecord::Migration[6.1]
  def change
    add_check_constraint :orders, 'placed_by > 0', name: 'placed'
    add_check_constraint :shops, "name <> ''", name: 'named', validate: false
  end
end
