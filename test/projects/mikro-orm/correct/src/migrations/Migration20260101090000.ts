import { Migration } from '@mikro-orm/migrations';

export class Migration20260101090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table "customer" ("id" bigint generated always as identity primary key, "email" text not null);`);
    this.addSql(`alter table "customer" add constraint "customer_email_unique" unique ("email");`);
    this.addSql(`create table "order" ("id" bigint generated always as identity primary key, "customer_id" bigint not null, "status" text not null, "placed_at" timestamptz not null default now());`);
    this.addSql(`create index "order_customer_id_index" on "order" ("customer_id");`);
    this.addSql(`alter table "order" add constraint "order_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "order" cascade;`);
    this.addSql(`drop table if exists "customer" cascade;`);
  }
}
