<?php

declare(strict_types=1);

use Phinx\Migration\AbstractMigration;

final class IndexOrders extends AbstractMigration
{
    public function change(): void
    {
        $this->table('orders')
            ->addIndex(['status', 'placed_at'], ['name' => 'orders_status_placed_at'])
            ->update();
    }
}
