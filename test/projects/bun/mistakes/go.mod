module example.com/shop

go 1.24

require (
	github.com/uptrace/bun v1.2.15
	github.com/uptrace/bun/driver/pgdriver v1.2.15
)
