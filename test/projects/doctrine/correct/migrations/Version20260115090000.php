<?php

declare(strict_types=1);

namespace DoctrineMigrations;

use Doctrine\DBAL\Schema\Schema;
use Doctrine\Migrations\AbstractMigration;

final class Version20260115090000 extends AbstractMigration
{
    public function up(Schema $schema): void
    {
        $this->abortIf($this->connection->getDatabasePlatform()->getName() !== 'postgresql');
        $this->addSql('CREATE TABLE refunds (id SERIAL NOT NULL, order_id INT NOT NULL, PRIMARY KEY(id))');
        $this->addSql('CREATE INDEX refunds_order_idx ON refunds (order_id)');
    }

    public function down(Schema $schema): void
    {
        $this->addSql('DROP TABLE refunds');
    }
}
