import { Migrator } from '@mikro-orm/migrations';
import { defineConfig } from '@mikro-orm/postgresql';

export default defineConfig({
  extensions: [Migrator],
  migrations: { path: 'dist/migrations', pathTs: 'src/migrations', allOrNothing: false },
});
