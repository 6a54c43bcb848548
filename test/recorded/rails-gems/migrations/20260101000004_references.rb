class References < ActiveRecord::Migration[6.1]
  def change
    add_reference :orders, :shop, foreign_key: true
    add_reference :orders, :buyer, index: { unique: true, where: 'buyer_id > 0' }
    add_reference :orders, :plain, index: false
  end
end
