using DbUp;

var engine = DeployChanges.To
    .PostgresqlDatabase(args[0])
    .WithScriptsEmbeddedInAssembly(typeof(Program).Assembly)
    .WithTransactionPerScript()
    .Build();

return engine.PerformUpgrade().Successful ? 0 : 1;
