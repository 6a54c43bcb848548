import { type MigrationInterface, type QueryRunner, Table } from "typeorm";

export class Orders1767258000000 implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: "orders",
        columns: [
          { name: "id", type: "bigint", isPrimary: true, isGenerated: true, generationStrategy: "increment" },
          { name: "customer_id", type: "bigint" },
          { name: "status", type: "varchar", default: "'new'" },
          { name: "placed_at", type: "timestamp with time zone" },
        ],
        indices: [{ columnNames: ["customer_id"] }],
      }),
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable("orders");
  }
}
