<?php

declare(strict_types=1);

namespace DoctrineMigrations;

use Doctrine\DBAL\Schema\Schema;
use Doctrine\Migrations\AbstractMigration;

final class Version20260108090000 extends AbstractMigration
{
    public function up(Schema $schema): void
    {
        $this->addSql('CREATE INDEX orders_status_idx ON orders (status)');
        $this->addSql('ALTER TABLE orders ADD number VARCHAR(40) DEFAULT NULL; CREATE INDEX orders_number_idx ON orders (number)');
    }

    public function down(Schema $schema): void
    {
        $this->addSql('DROP INDEX orders_number_idx');
        $this->addSql('DROP INDEX orders_status_idx');
    }
}
