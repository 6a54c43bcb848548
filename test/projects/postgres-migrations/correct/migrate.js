const { migrate } = require("postgres-migrations");

migrate(
  { database: "shop", user: "shop", password: process.env.PGPASSWORD, host: "localhost", port: 5432 },
  "migrations",
);
