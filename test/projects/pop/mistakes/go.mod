module example.com/shop

go 1.22

require (
	github.com/jackc/pgx/v5 v5.6.0
	github.com/ory/pop/v6 v6.3.0
	github.com/ory/x v0.0.700
)
