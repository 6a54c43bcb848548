set lock_timeout = '5s';
create index concurrently orders_placed_at_idx on public.orders (placed_at);
