create table public.customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL
);

create table public.orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL references public.customers,
  status text NOT NULL,
  total numeric NOT NULL,
  placed_at timestamptz NOT NULL DEFAULT now()
);

create index orders_customer_id_idx on public.orders (customer_id);
