<?php

declare(strict_types=1);

namespace DoctrineMigrations;

use Doctrine\DBAL\Schema\Schema;
use Doctrine\Migrations\AbstractMigration;

final class Version20260108090000 extends AbstractMigration
{
    public function up(Schema $schema): void
    {
        $this->addSql('DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx');
        $this->addSql('CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)');
    }

    public function down(Schema $schema): void
    {
        $this->addSql('DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx');
    }

    public function isTransactional(): bool
    {
        return false;
    }
}
