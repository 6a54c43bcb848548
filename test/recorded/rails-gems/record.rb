# Runs the migrations beside it with Active Record and a gem that stands between it and the database, up and down, and
# prints what each has sent: RAILS_GEM names it, RAILS_GEM_VERSION its version, and its lib is on the path.
require 'json'
require 'active_support/all'
require 'active_record'

gem_name, version = ENV.fetch('RAILS_GEM'), ENV.fetch('RAILS_GEM_VERSION')
case gem_name
when 'safe-pg-migrations'
  require 'safe-pg-migrations/base'
  ActiveRecord::Migration.prepend(SafePgMigrations::Migration)
  if defined?(SafePgMigrations::Migration::ClassMethods)
    ActiveRecord::Migration.singleton_class.prepend(SafePgMigrations::Migration::ClassMethods)
  end
when 'strong_migrations'
  require 'strong_migrations'
  StrongMigrations.safe_by_default = true
  # What it refuses is not sent by anybody.
  StrongMigrations.enabled_checks.clear
when 'online_migrations'
  require 'online_migrations'
  OnlineMigrations.configure { |config| config.enabled_checks.clear }
  OnlineMigrations.config.start_after = 99999999999999
end

newer = ActiveRecord.version >= Gem::Version.new('7.1')
folders = ['migrations', gem_name].map { |name| File.join(__dir__, name) }.select { |path| Dir.exist?(path) }
ActiveRecord::Base.establish_connection(
  adapter: 'postgresql', database: 'postgres', username: 'postgres', host: ARGV[0]
)
ActiveRecord::Migration.verbose = false

# What it asks the catalog has this name, beside what it notes for itself.
sent = []
own = /schema_migrations|ar_internal_metadata|pg_try_advisory_lock|pg_advisory_unlock|\A\s*(?:SHOW|SELECT|SET) /i
ActiveSupport::Notifications.subscribe('sql.active_record') do |*, given|
  sent << given[:sql].strip unless given[:name] == 'SCHEMA' || given[:sql].match?(own)
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
puts JSON.generate({ versions: { gem_name => version, rails: ActiveRecord.version.to_s } }.merge(recorded))
