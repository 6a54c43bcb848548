import { type MigrationInterface, type QueryRunner, TableIndex } from "typeorm";

export class OrdersPlaced1767862800000 implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createIndex("orders", new TableIndex({ columnNames: ["placed_at"] }));
    await queryRunner.query(
      `CREATE INDEX CONCURRENTLY "orders_status_idx" ON "orders" ("status") WHERE "status" <> 'done'`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "orders_status_idx"`);
  }
}
