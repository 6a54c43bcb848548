DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_indexes WHERE indexname = 'orders_total_idx') THEN
    CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);
  END IF;
END
$$;
