import { Migration } from '@mikro-orm/migrations';

export class Migration20260108090000 extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override async up(): Promise<void> {
    this.addSql(`drop index concurrently if exists "order_status_index";`);
    this.addSql(`create index concurrently "order_status_index" on "order" ("status", "placed_at");`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index concurrently if exists "order_status_index";`);
  }
}
