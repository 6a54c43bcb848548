import type { Random } from "./random.ts";

/** A table of the made-up schema, and how many indexes have been named on it. */
export interface Table {
  readonly name: string;
  readonly columns: string[];
  indexes: number;
}

const NOUNS = [
  "order",
  "customer",
  "invoice",
  "product",
  "event",
  "shipment",
  "account",
  "payment",
  "größe",
  "ticket",
];
const COLUMNS = [
  "status",
  "created_at",
  "updated_at",
  "email",
  "region",
  "amount",
  "number",
  "note",
  "kind",
  "external_id",
];
const TYPES = [
  "text",
  "bigint",
  "timestamptz",
  "boolean NOT NULL DEFAULT false",
  "numeric(12, 2)",
  "jsonb",
  "uuid",
];
const REMARKS = [
  "-- Backfill happens in the application, see the runbook.",
  "-- Für die Auswertung nach Größe; bitte nicht löschen.",
  "/* 注文の検索を速くする。\n   Reviewed with the DBA on call. */",
  "-- TODO: drop once every client has moved 🚀",
];

export function remark(dice: Random): string {
  return dice.pick(REMARKS);
}

export function createTable(dice: Random, at: number): { readonly table: Table; readonly sql: string } {
  const name = `${dice.pick(NOUNS)}s_${at}`;
  const columns = COLUMNS.slice(0, 3 + dice.below(COLUMNS.length - 3));
  const rows = columns.map((column) => `  ${column} ${dice.pick(TYPES)}`);
  const sql = `CREATE TABLE ${name} (\n  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n${rows.join(",\n")}\n);`;
  return { table: { name, columns: [...columns], indexes: 0 }, sql };
}

export function alterTable(dice: Random, table: Table, at: number): string {
  const column = dice.pick(table.columns);
  const added = `extra_${at}`;
  switch (dice.below(5)) {
    case 0:
      return `ALTER TABLE ${table.name} ADD CONSTRAINT ${table.name}_check_${at} CHECK (${column} IS NOT NULL) NOT VALID;`;
    case 1:
      return `ALTER TABLE ${table.name} ALTER COLUMN ${column} SET DEFAULT NULL;`;
    case 2:
      return `COMMENT ON COLUMN ${table.name}.${column} IS 'Kept for the yearly report; größer als 0';`;
    default:
      table.columns.push(added);
      return `ALTER TABLE ${table.name} ADD COLUMN ${added} ${dice.pick(TYPES)};`;
  }
}

export function createIndex(dice: Random, table: Table, concurrently: boolean): string {
  const keys = [dice.pick(table.columns), ...(dice.once(3) ? ["id"] : [])];
  const name = `${table.name}_idx_${table.indexes++}`;
  const how = `${dice.once(8) ? "UNIQUE " : ""}INDEX ${concurrently ? "CONCURRENTLY " : ""}`;
  const where = dice.once(4) ? `\n  WHERE ${keys[0]} IS NOT NULL` : "";
  return `CREATE ${how}${name}\n  ON ${table.name}${dice.once(6) ? " USING btree" : ""} (${keys.join(", ")})${where};`;
}

export function trigger(table: Table, at: number): string {
  const name = `${table.name}_touch_${at}`;
  return `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  -- a semicolon; and a quote ' that end nothing
  IF NEW.id IS DISTINCT FROM OLD.id THEN
    RAISE EXCEPTION 'id of % must not change; it is %', TG_TABLE_NAME, OLD.id;
  END IF;
  RETURN NEW;
END;
$body$;
CREATE TRIGGER ${name} BEFORE UPDATE ON ${table.name}
  FOR EACH ROW EXECUTE FUNCTION ${name}();`;
}

export function insert(dice: Random, table: Table): string {
  const column = dice.pick(table.columns);
  const rows = Array.from(
    { length: 3 + dice.below(30) },
    (_, at) => `  ('${dice.pick(NOUNS)} no. ${at}; it''s "quoted"')`,
  );
  return `INSERT INTO ${table.name} (${column}) VALUES\n${rows.join(",\n")};`;
}

export function update(dice: Random, table: Table): string {
  const column = dice.pick(table.columns);
  return `UPDATE ${table.name} SET ${column} = NULL WHERE id IN (SELECT id FROM ${table.name} WHERE ${column} IS NULL LIMIT 1000);`;
}
