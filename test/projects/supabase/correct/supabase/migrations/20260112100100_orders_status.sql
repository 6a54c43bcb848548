create index concurrently orders_status_idx on public.orders (status);
