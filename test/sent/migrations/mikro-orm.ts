import type { WrittenMigration } from "../written-migration.ts";

/** As MikroORM's generator and people write them, in the order in which they run. */
export const mikroMigrations: readonly WrittenMigration[] = [
  {
    name: "a table, as it is generated",
    up: `this.addSql(\`create table "author" ("id" serial primary key, "email" varchar(255) not null, "name" varchar(255) null, "born" date null, "created_at" timestamptz not null default now());\`);
     this.addSql(\`alter table "author" add constraint "author_email_unique" unique ("email");\`);`,
    down: `this.addSql(\`drop table if exists "author" cascade;\`);`,
  },
  {
    name: "tables with keys",
    up: `this.addSql('create table "book" ("id" serial primary key, "title" varchar(255) not null, "author_id" int not null, "price" numeric(10,2) null, "deleted_at" timestamptz null);');
     this.addSql('create index "book_author_id_index" on "book" ("author_id");');
     this.addSql('alter table "book" add constraint "book_author_id_foreign" foreign key ("author_id") references "author" ("id") on update cascade on delete cascade;');`,
    down: `this.addSql('alter table "book" drop constraint "book_author_id_foreign";'); this.addSql('drop table if exists "book" cascade;');`,
  },
  {
    name: "an index if there is none, as Medusa has it",
    up: `this.addSql('CREATE INDEX IF NOT EXISTS "IDX_book_deleted_at" ON "book" (deleted_at) WHERE deleted_at IS NOT NULL;');
     this.addSql("CREATE UNIQUE INDEX IF NOT EXISTS \\"IDX_book_title_unique\\" ON \\"book\\" (title) WHERE deleted_at IS NULL;");`,
    down: `this.addSql('DROP INDEX IF EXISTS "IDX_book_deleted_at";'); this.addSql('drop index if exists "IDX_book_title_unique";');`,
  },
  {
    name: "what is executed at once goes first",
    up: `this.addSql("create index first_asked on book (price)"); await this.execute("create index first_sent on book (title)"); this.addSql("analyze book");`,
    down: `await this.execute("drop index first_asked"); this.addSql("drop index first_sent");`,
  },
  {
    name: "several statements in one text",
    up: `this.addSql("create index s1 on book (price); create index s2 on book (title); analyze book");`,
    down: `this.addSql("drop index s1; drop index s2");`,
  },
  {
    name: "lines of their own",
    up: `this.addSql(\`
      CREATE INDEX lined
        ON book (title, price)
        WHERE price > 0
    \`);`,
    down: `this.addSql(\`DROP INDEX lined\`);`,
  },
  {
    name: "columns",
    up: `this.addSql('alter table "author" add column "age" int null, add column "terms" boolean not null default false;'); this.addSql('alter table "author" alter column "name" type text using ("name"::text);');`,
    down: `this.addSql('alter table "author" drop column "age", drop column "terms";');`,
  },
  {
    name: "loops and constants",
    up: `const TABLE = "book"; const columns = ["title", "price"];
     for (const column of columns) this.addSql(\`create index "\${TABLE}_\${column}_l" on "\${TABLE}" ("\${column}");\`);
     ["id", "author_id"].forEach((column) => this.addSql("create index l_" + column + " on book (" + column + ", title)"));`,
    down: `for (const name of ["book_title_l", "book_price_l", "l_id", "l_author_id"]) this.addSql(\`drop index if exists "\${name}"\`);`,
  },
  {
    name: "helpers of the class",
    members: `index(name, columns) { this.addSql(\`create index \${name} on author (\${columns.join(", ")})\`); }
  names = ["h1", "h2"];
  get unused() { return 1; }`,
    up: `this.index("h1", ["name"]); this.index("h2", ["name", "email"]);`,
    down: `this.names.forEach((name) => this.addSql(\`drop index \${name}\`));`,
  },
  {
    name: "functions beside the class",
    head: `const TABLE = "author";
function indexSql(name, column) { return \`create index \${name} on \${TABLE} (\${column})\`; }`,
    up: `this.addSql(indexSql("f1", "name")); this.addSql(indexSql("f2", "born"));`,
    down: `this.addSql("drop index f1, f2");`,
  },
  {
    name: "a check",
    up: `this.addSql('alter table "book" add constraint "book_price_check" check (price >= 0);');`,
    down: `this.addSql('alter table "book" drop constraint "book_price_check";');`,
  },
  {
    name: "an enumeration",
    up: `this.addSql(\`create type "kind" as enum ('paper', 'audio');\`); this.addSql(\`alter table "book" add column "kind" "kind" not null default 'paper';\`);`,
    down: `this.addSql('alter table "book" drop column "kind";'); this.addSql('drop type "kind";');`,
  },
  {
    name: "a schema of its own",
    up: `this.addSql('create schema if not exists "shop";'); this.addSql('create table "shop"."item" ("id" serial primary key, "sku" text not null);'); this.addSql('create unique index "item_sku" on "shop"."item" ("sku");');`,
    down: `this.addSql('drop table if exists "shop"."item" cascade;'); this.addSql('drop schema if exists "shop";');`,
  },
  {
    name: "a view",
    up: `this.addSql("create materialized view totals as select author_id, sum(price) as total from book group by 1"); this.addSql("create unique index totals_author on totals (author_id)");`,
    down: `this.addSql("drop materialized view totals");`,
  },
  {
    name: "outside the transaction",
    members: `isTransactional() { return false; }`,
    up: `this.addSql("create index concurrently if not exists late on book (title)");`,
    down: `this.addSql("drop index concurrently if exists late");`,
  },
  {
    name: "under a condition that is known",
    up: `const wide = true; if (wide) this.addSql("create index c1 on book (title, id)"); else this.addSql("create index c2 on book (title)");`,
    down: `this.addSql("drop index c1");`,
  },
  {
    name: "a helper that returns what to add",
    up: `const statements = [["r1", "title"], ["r2", "price"]].map(([name, column]) => \`create index \${name} on book (\${column})\`);
     for (const statement of statements) this.addSql(statement);`,
    down: `this.addSql("drop index r1"); this.addSql("drop index r2");`,
  },
  {
    name: "a column that is changed in steps",
    up: `this.addSql('alter table "book" add column "state" text null;'); await this.execute("select 1"); this.addSql("update book set state = 'new';"); this.addSql('alter table "book" alter column "state" set not null;'); this.addSql('create index "book_state" on "book" ("state");');`,
    down: `this.addSql('alter table "book" drop column "state";');`,
  },
  {
    name: "by the entity manager",
    up: `await this.getEntityManager().execute("create index by_manager on book (price, title)");`,
    down: `await this.getEntityManager().getConnection().execute("drop index by_manager", [], "run", this.ctx);`,
  },
  {
    name: "renames",
    up: `this.addSql('alter index "book_author_id_index" rename to "book_author_idx";'); this.addSql('alter table "book" rename column "price" to "cost";');`,
    down: `this.addSql('alter table "book" rename column "cost" to "price";'); this.addSql('alter index "book_author_idx" rename to "book_author_id_index";');`,
  },
  {
    name: "a table beside another",
    up: `this.addSql('create table "tag" ("id" serial primary key, "name" text not null);'); this.addSql('create table "book_tags" ("book_id" int not null, "tag_id" int not null, constraint "book_tags_pkey" primary key ("book_id", "tag_id"));');
     this.addSql('alter table "book_tags" add constraint "book_tags_book_id_foreign" foreign key ("book_id") references "book" ("id") on update cascade on delete cascade;');`,
    down: `this.addSql('drop table if exists "book_tags" cascade;'); this.addSql('drop table if exists "tag" cascade;');`,
  },
  {
    name: "an expression and a method",
    up: `this.addSql("create index lowered on book (lower(title))"); this.addSql("create index hashed on book using hash (title)");`,
    down: `this.addSql("drop index lowered"); this.addSql("drop index hashed");`,
  },
  {
    name: "an option of the server",
    up: `this.addSql("set local lock_timeout = '2s'"); this.addSql("alter table book add column note text");`,
    down: `this.addSql("set local lock_timeout = '2s'"); this.addSql("alter table book drop column note");`,
  },
  {
    name: "a constraint in two steps",
    up: `this.addSql("alter table book add constraint title_long check (length(title) < 1000) not valid"); this.addSql("alter table book validate constraint title_long");`,
    down: `this.addSql("alter table book drop constraint title_long");`,
  },
  {
    name: "a function of the server",
    up: `this.addSql(\`create function twice(n int) returns int language sql immutable as $$ select n * 2; $$;\`); this.addSql("create index twiced on book (twice(id))");`,
    down: `this.addSql("drop index twiced"); this.addSql("drop function twice(int)");`,
  },
];
