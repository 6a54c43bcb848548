class NotNull < ActiveRecord::Migration[6.1]
  def change
    change_column_null :orders, :number, false
  end
end
