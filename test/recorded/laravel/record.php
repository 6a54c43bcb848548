<?php

// Runs the migrations beside it with the Laravel whose sources `LARAVEL` names, up and then down, and prints what each
// has sent. What it needs besides is Debian's: php-pgsql, php-psr-container, php-doctrine-inflector, php-nesbot-carbon.

error_reporting(E_ERROR);

$sources = getenv('LARAVEL').'/src/Illuminate';
$elsewhere = ['Support' => ['Collections', 'Conditionable', 'Macroable', 'Reflection']];
spl_autoload_register(function (string $class) use ($sources, $elsewhere) {
    if (! str_starts_with($class, 'Illuminate\\')) {
        return;
    }
    $path = str_replace('\\', '/', substr($class, strlen('Illuminate\\'))).'.php';
    $places = [$path];
    foreach ($elsewhere['Support'] as $folder) {
        $places[] = preg_replace('~^Support/~', "{$folder}/", $path);
    }
    foreach ($places as $place) {
        if (is_file("{$sources}/{$place}")) {
            require_once "{$sources}/{$place}";

            return;
        }
    }
});
foreach (['Collections', 'Support', 'Reflection', 'Events', 'Filesystem'] as $folder) {
    foreach (['helpers.php', 'functions.php'] as $file) {
        if (is_file("{$sources}/{$folder}/{$file}")) {
            require_once "{$sources}/{$folder}/{$file}";
        }
    }
}
// PHP has these since 8.4 and 8.5.
if (! function_exists('array_any')) {
    function array_any(array $all, callable $test): bool
    {
        foreach ($all as $key => $one) {
            if ($test($one, $key)) {
                return true;
            }
        }

        return false;
    }
    function array_find(array $all, callable $test): mixed
    {
        foreach ($all as $key => $one) {
            if ($test($one, $key)) {
                return $one;
            }
        }

        return null;
    }
    function array_all(array $all, callable $test): bool
    {
        foreach ($all as $key => $one) {
            if (! $test($one, $key)) {
                return false;
            }
        }

        return true;
    }
}
if (! function_exists('mb_ucfirst')) {
    function mb_ucfirst(string $text): string
    {
        return mb_strtoupper(mb_substr($text, 0, 1)).mb_substr($text, 1);
    }
    function mb_lcfirst(string $text): string
    {
        return mb_strtolower(mb_substr($text, 0, 1)).mb_substr($text, 1);
    }
}
if (! function_exists('array_first')) {
    function array_first(array $all): mixed
    {
        return $all === [] ? null : reset($all);
    }
    function array_last(array $all): mixed
    {
        return $all === [] ? null : end($all);
    }
}
foreach (['Psr/Container', 'Doctrine/Inflector', 'Carbon'] as $library) {
    require_once "{$library}/autoload.php";
}

use Illuminate\Container\Container;
use Illuminate\Database\Capsule\Manager;
use Illuminate\Database\Events\TransactionBeginning;
use Illuminate\Database\Events\TransactionCommitted;
use Illuminate\Database\Migrations\DatabaseMigrationRepository;
use Illuminate\Database\Migrations\Migrator;
use Illuminate\Events\Dispatcher;
use Illuminate\Filesystem\Filesystem;
use Illuminate\Support\Facades\Facade;

$container = new Container;
Container::setInstance($container);
$capsule = new Manager($container);
$capsule->addConnection([
    'driver' => 'pgsql', 'host' => $argv[1], 'database' => 'postgres', 'username' => 'postgres', 'prefix' => '',
    'prefix_indexes' => true, 'charset' => 'utf8', 'search_path' => 'public', 'schema' => 'public',
]);
$events = new Dispatcher($container);
$capsule->setEventDispatcher($events);
$container->instance('db', $capsule->getDatabaseManager());
$container->bind('db.schema', fn () => $capsule->getConnection()->getSchemaBuilder());
Facade::setFacadeApplication($container);

$sent = [];
$connection = $capsule->getConnection();
$connection->listen(function ($query) use (&$sent) {
    $sent[] = $query->sql;
});
$level = 0;
$events->listen(TransactionBeginning::class, function () use (&$sent, &$level) {
    if ($level++ === 0) {
        $sent[] = 'BEGIN';
    }
});
$events->listen(TransactionCommitted::class, function () use (&$sent, &$level) {
    if (--$level === 0) {
        $sent[] = 'COMMIT';
    }
});

$repository = new DatabaseMigrationRepository($capsule->getDatabaseManager(), 'migrations');
$repository->createRepository();
$migrator = new Migrator($repository, $capsule->getDatabaseManager(), new Filesystem, $events);
// What it asks, and what it notes for itself, is no part of a migration.
$own = fn (array $all) => array_values(array_filter(
    $all,
    fn ($sql) => ! str_contains($sql, '"migrations"') && (! preg_match('/^select /', $sql) || str_contains($sql, 'setval')),
));

$version = getenv('LARAVEL_VERSION');
$up = [];
$down = [];
$paths = array_filter(glob(__DIR__.'/migrations/*.php'), function ($path) use ($version) {
    $since = preg_match('~^// since ([\d.]+)~m', file_get_contents($path), $found) ? $found[1] : '0';

    return version_compare($version, $since, '>=');
});
foreach ($paths as $path) {
    $sent = [];
    $level = 0;
    $migrator->run([$path]);
    $up[basename($path)] = $own($sent);
}
foreach (array_reverse($paths) as $path) {
    $sent = [];
    $level = 0;
    $migrator->rollback([$path], ['step' => 1]);
    $down[basename($path)] = $own($sent);
}
echo json_encode(['versions' => ['laravel' => $version], 'up' => $up, 'down' => $down]);
