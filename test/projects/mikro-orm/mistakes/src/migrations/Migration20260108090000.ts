import { Migration } from '@mikro-orm/migrations';

export class Migration20260108090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create index "order_status_index" on "order" ("status", "placed_at");`);
    this.addSql(`create index concurrently if not exists "order_placed_index" on "order" ("placed_at");`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index "order_state_index";`);
    this.addSql(`drop index concurrently if exists "order_placed_index";`);
  }
}
