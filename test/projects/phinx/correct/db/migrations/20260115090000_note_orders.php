<?php

declare(strict_types=1);

use Phinx\Migration\AbstractMigration;

final class NoteOrders extends AbstractMigration
{
    public function up(): void
    {
        $this->execute("SET LOCAL lock_timeout = '2s'");
        $this->table('orders')->addColumn('note', 'text')->update();
    }

    public function down(): void
    {
        $this->execute("SET LOCAL lock_timeout = '2s'");
        $this->table('orders')->removeColumn('note')->update();
    }
}
