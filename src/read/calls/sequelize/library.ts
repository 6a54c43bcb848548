import { textOf } from "../../code/call-arguments.ts";
import type { Host } from "../../code/host.ts";
import { type CodeCall, type Handle, handle, type Value } from "../../code/value.ts";
import { DataType, isDataType } from "./data-types.ts";
import { quotePart, sqlLiteral } from "./quoting.ts";
import { SequelizeSql } from "./raw-sql.ts";

/** `literal`, `fn` and `col` of the library; null: none of them. */
function expression({ name, arguments: [first, ...more] }: CodeCall): Value | null {
  if (name === "literal") return handle(new SequelizeSql(textOf(first, "the SQL")));
  if (name === "col") return handle(new SequelizeSql(quotePart(textOf(first, "a column's name"))));
  if (name !== "fn") return null;
  return handle(
    new SequelizeSql(`${textOf(first, "the function's name")}(${more.map(sqlLiteral).join(", ")})`),
  );
}

/** The second argument of `up`, and what `require("sequelize")` gives. */
export const sequelizeLibrary: Handle = {
  call: (call) =>
    expression(call) ?? (isDataType(call.name) ? handle(new DataType(call.name, call.arguments)) : null),
  member: (name) => {
    if (name === "DataTypes" || name === "Sequelize" || name === "default") return handle(sequelizeLibrary);
    if (isDataType(name)) return handle(new DataType(name));
    // Op, Deferrable, UUIDV4: known by their names alone.
    return { kind: "reference", path: `sequelize.${name}` };
  },
};

/** The file loads the library, or names its parts. */
export const sequelizeHost: Host = {
  name: (name) => (name === "Sequelize" || name === "DataTypes" ? handle(sequelizeLibrary) : null),
  call: (path, call) => {
    if (path === "require")
      return call.arguments[0]?.kind === "text" && call.arguments[0].text === "sequelize"
        ? handle(sequelizeLibrary)
        : null;
    if (!/^(?:@sequelize\/core|sequelize)\b/.test(path)) return null;
    return sequelizeLibrary.call({ ...call, name: path.split(".").at(-1) ?? "" });
  },
};
