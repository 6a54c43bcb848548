<?php

declare(strict_types=1);

use Phinx\Migration\AbstractMigration;

final class IndexOpenOrders extends AbstractMigration
{
    public function up(): void
    {
        $this->execute("CREATE INDEX CONCURRENTLY orders_open_idx ON orders (placed_at) WHERE status = 'new'");
    }

    public function down(): void
    {
        $this->table('orders')->removeIndexByName('orders_open_index')->update();
    }
}
