class Blocks < ActiveRecord::Migration[6.1]
  def change
    say_with_time "indexes" do
      add_index :addresses, :zip
    end
    suppress_messages { add_index :addresses, [:zip, :city] }
    with_options null: false do |given|
      given.add_column :addresses, :flat, :integer, default: 0
    end
  end
end
