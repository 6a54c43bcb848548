import { Migration } from '@mikro-orm/migrations';

const COLUMNS = ['seller_id', 'note'];

export class Migration20260115090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create index "order_seller" on "order" ("seller_id") where "note" = null;`);
    // Sent at once, before what waits above.
    await this.execute(`alter table "order" add column "seller_id" bigint null, add column "note" text null`);
    for (const column of COLUMNS) this.addSql(`create index "order_${column}_index" on "order" ("${column}");`);
  }
}
