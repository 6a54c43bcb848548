<?php

declare(strict_types=1);

namespace DoctrineMigrations;

use Doctrine\DBAL\Schema\Schema;
use Doctrine\Migrations\AbstractMigration;

final class Version20260115090000 extends AbstractMigration
{
    public function up(Schema $schema): void
    {
        $this->addSql(<<<'SQL'
            CREATE INDEX CONCURRENTLY orders_open_idx
                ON orders (placed_at)
                WHERE status = 'new'
            SQL);
    }
}
