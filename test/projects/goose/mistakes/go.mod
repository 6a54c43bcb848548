module example.com/shop

go 1.25

require github.com/pressly/goose/v3 v3.24.3
