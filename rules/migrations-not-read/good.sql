-- case: code that is no migration
-- unproven: it is no SQL
-- file: db/migrate/helpers.rb
module Helpers
  def index_name(table) = "#{table}_idx"
end

-- case: Rails with another database
-- unproven: it is no SQL
-- file: db/migrate/20260105100000_index_orders.rb
class IndexOrders < ActiveRecord::Migration[8.0]
  def change = add_index(:orders, :status)
end
-- history: Gemfile
gem "rails", "~> 8.0"
gem "trilogy"
