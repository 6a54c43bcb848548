/** What a managed service gives and keeps to itself, as far as it changes what a deployment can know; each with its page. */
export interface ManagedService {
  readonly name: string;
  /** A role that it makes in every database server, by which it is known; where nobody is a superuser, the one with most rights. */
  readonly role: string;
  /** A function that only it has, where the role is another service's, too. */
  readonly procedure?: string;
  /** Where it tells how much room there is: SQL does not, and nobody has a shell on its server. */
  readonly room: string;
  /** How a session reaches the server itself, past what pools connections. */
  readonly direct: string;
  /** A timeout that it sets for roles; absent: its pages tell of none. */
  readonly timeout?: string;
  /** The pages that say so. */
  readonly sources: readonly string[];
}

const rds = "https://docs.aws.amazon.com/AmazonRDS/latest";

/** The first that fits is the one: what has a procedure of its own stands before what has not. */
export const managedServices: readonly ManagedService[] = [
  {
    name: "Amazon Aurora",
    role: "rds_superuser",
    procedure: "aurora_version",
    room: "the CloudWatch metric FreeLocalStorage for sort files (the volume that indexes lie on grows by itself)",
    direct: "the cluster's endpoint instead of RDS Proxy's",
    sources: [
      `${rds}/AuroraUserGuide/Appendix.PostgreSQL.CommonDBATasks.Roles.rds_superuser.html`,
      `${rds}/AuroraUserGuide/AuroraPostgreSQL.BestPractices.TroubleshootingStorage.html`,
      `${rds}/AuroraUserGuide/rds-proxy.html`,
    ],
  },
  {
    name: "Amazon RDS",
    role: "rds_superuser",
    room: "the CloudWatch metric FreeStorageSpace",
    direct: "the instance's endpoint instead of RDS Proxy's",
    sources: [
      `${rds}/UserGuide/Appendix.PostgreSQL.CommonDBATasks.Roles.rds_superuser.html`,
      `${rds}/UserGuide/rds-metrics.html`,
      `${rds}/UserGuide/rds-proxy.html`,
    ],
  },
  {
    name: "Google Cloud SQL",
    role: "cloudsqlsuperuser",
    room: "the metrics database/disk/quota and database/disk/bytes_used of Cloud Monitoring",
    direct: "the instance's own address, or the Auth Proxy's",
    sources: [
      "https://cloud.google.com/sql/docs/postgres/users",
      "https://cloud.google.com/monitoring/api/metrics_gcp#gcp-cloudsql",
      "https://cloud.google.com/sql/docs/postgres/managed-connection-pooling",
    ],
  },
  {
    name: "Azure Database for PostgreSQL",
    role: "azure_pg_admin",
    room: "the metric storage_free of Azure Monitor",
    direct: "port 5432 instead of PgBouncer's 6432",
    sources: [
      "https://learn.microsoft.com/azure/postgresql/flexible-server/how-to-create-users",
      "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-monitoring",
      "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-pgbouncer",
    ],
  },
  {
    name: "Neon",
    role: "neon_superuser",
    room: "the storage limit of the project, in Neon's console",
    direct: "the host name without -pooler",
    sources: [
      "https://neon.com/docs/manage/roles",
      "https://neon.com/docs/introduction/plans",
      "https://neon.com/docs/connect/connection-pooling",
    ],
  },
  {
    name: "Supabase",
    role: "supabase_admin",
    room: "the disk of the project, among Supabase's database settings",
    direct: "the direct connection to db.PROJECT.supabase.co, port 5432, instead of the pooler's",
    timeout: "Supabase sets statement_timeout for the roles of its API, and 2 min for all others",
    sources: [
      "https://supabase.com/docs/guides/database/postgres/roles",
      "https://supabase.com/docs/guides/platform/database-size",
      "https://supabase.com/docs/guides/database/connecting-to-postgres",
      "https://supabase.com/docs/guides/database/postgres/timeouts",
    ],
  },
];

/** The service whose names a server has, as server-facts.ts finds them; null: none that is known. */
export function managedServiceOf(marks: readonly string[]): ManagedService | null {
  const has = (name: string | undefined) => name === undefined || marks.includes(name);
  return managedServices.find(({ role, procedure }) => has(role) && has(procedure)) ?? null;
}
