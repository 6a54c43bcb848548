CREATE TABLE franchise_overview (
  id bigint PRIMARY KEY, org_id text NOT NULL, period text NOT NULL, revenue numeric(12, 2) NOT NULL, notes text NOT NULL
);
CREATE TABLE franchise_rankings (
  id bigint PRIMARY KEY, org_id text NOT NULL, metric text NOT NULL, period text NOT NULL, branch_id int NOT NULL,
  value numeric(12, 2) NOT NULL
);
CREATE TABLE franchise_budgets (
  id bigint PRIMARY KEY, org_id text NOT NULL, cost_center text NOT NULL, period text NOT NULL,
  amount numeric(12, 2) NOT NULL
);
CREATE TABLE inventory_batches (
  id bigint PRIMARY KEY, org_id text NOT NULL, sku text NOT NULL, quantity int NOT NULL, expires_at date
);
CREATE TABLE purchase_orders (
  id bigint PRIMARY KEY, org_id text NOT NULL, status text NOT NULL, total numeric(12, 2) NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE TABLE payments (
  id bigint PRIMARY KEY, org_id text NOT NULL, status text NOT NULL, amount numeric(12, 2) NOT NULL,
  created_at timestamptz NOT NULL
);
