# Runs the migrations beside it with the Sequel that is installed, up and then down, and prints what each has sent.
require 'json'
require 'logger'
require 'sequel'

Sequel.extension :migration
# Its own lines begin with the time that a query took.
sent = []
log = Logger.new($stderr)
log.define_singleton_method(:info) { |text| sent << text.sub(/\A\([0-9.]+s\) /, '') }
folder = File.join(__dir__, 'migrations')
database = Sequel.postgres(database: 'postgres', user: 'postgres', host: ARGV[0])
Sequel::Migrator.run(database, folder, target: 1)
database.loggers << log

# What it notes for itself, what it asks the catalog and its savepoints are no part of a migration.
own = lambda do |text|
  text.match?(/\A(?:SAVEPOINT|RELEASE|SET standard|Begin applying|Finished applying|SELECT (?!1)|INSERT INTO "schema|DELETE FROM "schema)/) || text.include?('schema_migrations')
end

names = Dir.children(folder).sort
run = lambda do |name, direction|
  sent.clear
  version = name.to_i
  before = names.map(&:to_i).select { |one| one < version }.max || 1
  Sequel::Migrator.run(database, folder, target: direction == :up ? version : before)
  sent.reject(&own)
end

recorded = { up: {}, down: {} }
names.each { |name| recorded[:up][name] = run.call(name, :up) }
names.reverse.each { |name| recorded[:down][name] = run.call(name, :down) }
puts JSON.generate({ versions: { sequel: Sequel::VERSION } }.merge(recorded))
