# Runs the migrations beside it with the Active Record that is installed, up, down and up again, and prints what each has sent.
require 'json'
require 'active_support/all'
require 'active_record'

newer = ActiveRecord.version >= Gem::Version.new('7.1')
folders = ['migrations', *('newer' if newer)].map { |name| File.join(__dir__, name) }
ActiveRecord::Base.establish_connection(
  adapter: 'postgresql', database: 'postgres', username: 'postgres', host: ARGV[0]
)
ActiveRecord::Migration.verbose = false

# What it asks the catalog has this name, beside what it notes for itself.
sent = []
own = /schema_migrations|ar_internal_metadata|pg_try_advisory_lock|pg_advisory_unlock/
ActiveSupport::Notifications.subscribe('sql.active_record') do |*, given|
  sent << given[:sql] unless given[:name] == 'SCHEMA' || given[:sql].match?(own)
end

context = ActiveRecord::MigrationContext.new(
  folders, *(ActiveRecord::SchemaMigration unless newer)
)
run = lambda do |migration, direction|
  sent.clear
  context.run(direction, migration.version)
  # What it notes for itself is in a transaction, too.
  sent.slice_when { |_, after| after == 'BEGIN' }.reject { |all| all == %w[BEGIN COMMIT] }.flatten
end

recorded = { up: {}, down: {} }
all = context.migrations
all.each do |one|
  name = one.filename.delete_prefix("#{__dir__}/")
  recorded[:up][name] = run.call(one, :up)
  recorded[:down][name] = run.call(one, :down)
  run.call(one, :up) unless one.equal?(all.last)
end
puts JSON.generate({ versions: { rails: ActiveRecord.version.to_s } }.merge(recorded))
