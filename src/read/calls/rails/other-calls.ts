import type { SentStatements } from "../../code/sent-statements.ts";
import type { SchemaCall } from "../any-tool/schema-call.ts";

/** SQL as it stands, one simple query each. */
export const rawCalls =
  /^(?:execute|exec_query|exec_update|exec_insert|exec_delete|update|insert|delete|select_\w+|query\w*|update_sql)$/;

/** They run their block, and send nothing themselves. */
export const transparentCalls =
  /^(?:safety_assured|say_with_time|suppress_messages|disable_statement_timeout|without_statement_timeout|without_timeout|with_lock_retries|tap|then|loop)$/;

export const harmlessCalls =
  /^(?:puts|p|pp|print|say|warn|announce|sleep|require|require_relative|load|include|extend|prepend|attr_\w+|private\w*|public|protected|module_function|lambda|proc|format|sprintf|rand|binding|clear_cache!|reset_column_information|super|alias_method|disable_ddl_transaction!|logger|verbose|raise|abort|fail)$/;

/** They do nothing where `if_exists` is told and there is none. */
const asksIfThere = /^remove_(?:index|columns?|reference|belongs_to|foreign_key|check_constraint)$/;

/** They do nothing where `if_not_exists` is told and there is one. */
const asksIfAbsent = /^add_(?:columns?|reference|belongs_to|foreign_key|check_constraint|timestamps)$/;

/** Of some calls Rails asks the catalog first, and the server is told no IF EXISTS (abstract/schema_statements.rb). */
export function lookingFirst(sent: SentStatements, name: string, call: SchemaCall, make: () => void): void {
  const isAsked =
    (asksIfThere.test(name) && call.flag("if_exists")) ||
    (asksIfAbsent.test(name) && call.flag("if_not_exists"));
  if (isAsked) underCondition(sent, call, make);
  else make();
}

/** As below an `if` of the file. */
export function underCondition(sent: SentStatements, { span }: SchemaCall, make: () => void): void {
  const before = sent.condition;
  sent.condition ??= { span, otherwise: false };
  try {
    make();
  } finally {
    sent.condition = before;
  }
}
