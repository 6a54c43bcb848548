create table public.products (
  id bigint primary key,
  sku text not null
);
create unique index products_sku_key on public.products (sku);
