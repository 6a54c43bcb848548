import { type MigrationInterface, type QueryRunner } from "typeorm";

export class OrdersStatus1767862800000 implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX CONCURRENTLY IF EXISTS "orders_status_idx"`);
    await queryRunner.query(
      `CREATE INDEX CONCURRENTLY "orders_status_idx" ON "orders" ("status") WHERE "status" <> 'done'`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX CONCURRENTLY IF EXISTS "orders_status_idx"`);
  }
}
