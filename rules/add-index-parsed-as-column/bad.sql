-- case: ADD INDEX
-- fails: 42704
ALTER TABLE orders ADD INDEX orders_number_idx (number);

-- case: ADD KEY, over two columns
-- fails: 42704
ALTER TABLE orders ADD KEY orders_number_idx (number, status);
