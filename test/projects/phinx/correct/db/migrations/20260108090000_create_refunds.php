<?php

declare(strict_types=1);

use Phinx\Migration\AbstractMigration;

final class CreateRefunds extends AbstractMigration
{
    public function change(): void
    {
        $this->table('refunds', ['id' => false, 'primary_key' => ['order_id', 'number']])
            ->addColumn('order_id', 'integer', ['null' => false])
            ->addColumn('number', 'string', ['limit' => 40, 'null' => false])
            ->addColumn('amount', 'decimal', ['precision' => 10, 'scale' => 2])
            ->addIndex('amount', ['unique' => false])
            ->addTimestamps()
            ->create();
    }
}
