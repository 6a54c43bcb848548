<?php

declare(strict_types=1);

use Phinx\Migration\AbstractMigration;

final class CreateOrders extends AbstractMigration
{
    public function change(): void
    {
        $this->table('customers')
            ->addColumn('email', 'string', ['null' => false])
            ->create();
        $this->table('orders')
            ->addColumn('customer_id', 'integer', ['null' => false])
            ->addColumn('status', 'string', ['limit' => 20, 'default' => 'new', 'null' => false])
            ->addColumn('placed_at', 'timestamp')
            ->addIndex(['customer_id'])
            ->addForeignKey('customer_id', 'customers', 'id')
            ->create();
    }
}
