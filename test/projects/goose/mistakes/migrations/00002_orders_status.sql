-- +goose Up
-- +goose StatementBegin
CREATE INDEX orders_status_idx ON orders (status);
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
DROP INDEX orders_status_idx;
-- +goose StatementEnd
