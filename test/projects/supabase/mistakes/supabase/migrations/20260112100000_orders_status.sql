create index orders_status_idx on public.orders (status);
