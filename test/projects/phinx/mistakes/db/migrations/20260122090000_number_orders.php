<?php

declare(strict_types=1);

use Phinx\Migration\AbstractMigration;

final class NumberOrders extends AbstractMigration
{
    public function change(): void
    {
        $this->table('orders')->addColumn('number', 'string', ['limit' => 40])->update();
        $this->execute('CREATE UNIQUE INDEX orders_number ON orders (number)');
    }
}
