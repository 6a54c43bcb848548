import type { Advice, Rollback, SourceFile, WrittenCode } from "../../types.ts";
import { refusingWay } from "../calls/any-tool/refusing-ways.ts";
import { sequelizeHost, sequelizeLibrary } from "../calls/sequelize/library.ts";
import { QueryInterface } from "../calls/sequelize/query-interface.ts";
import { sequelizeCall } from "../calls/sequelize/written-calls.ts";
import { sequelizeCode } from "../calls/sequelize/written-files.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import type { CodeFunction } from "../code/syntax.ts";
import { handle, madeFunction } from "../code/value.ts";
import type { Folder } from "../evidence/folder.ts";
import { npmPackage } from "../evidence/npm.ts";
import { wholeOf } from "../text/lines.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

/** lib/core/migrator.js of sequelize-cli */
const runs = /^(?!.*\.d\.ts$).*\.(?:cjs|js|cts|ts)$/;

const ADVICE: Advice = {
  alone: "call it outside any `sequelize.transaction`",
  several: true,
  inCode: sequelizeCall,
};

export const sequelize: Tool = {
  id: "sequelize",
  name: "Sequelize",
  commands: [
    ["sequelize", "db:migrate"],
    ["sequelize-cli", "db:migrate"],
  ],
  recorded: true,
  reads: "javascript",
  onlyCode: true,
  shows,
  optOut: [],
  claim: () => null,
  read: (root) =>
    root
      .matching((name) => isIn("javascript", name) && runs.test(name))
      .flatMap((file) => versionOf(file, root) ?? []),
  one: (file, root) => [versionOf(file, root) ?? { up: [], down: [] }],
  leaves: () => "Sequelize runs files that export `up`",
};

function shows(folder: Folder): string | null {
  const found = npmPackage(folder, ["sequelize-cli", "umzug", "sequelize"]);
  return found && `${found.file} depends on sequelize`;
}

/**
 * `Sequelize.useCLS` has calls within a transaction's callback go over that, and needs one of these packages for it;
 * Sequelize 7 does so by itself (disableClsTransactions).
 */
function carriesTransactions(folder: Folder): boolean {
  return (
    npmPackage(folder, [
      "cls-hooked",
      "cls-bluebird",
      "continuation-local-storage",
      "node-request-context",
      "@sequelize/core",
    ]) !== null
  );
}

/** Null where the file exports no migration. */
function versionOf(file: SourceFile, root: Folder): VersionParts | null {
  const module = moduleOf(file, "javascript");
  if (!module) return null;
  const ways = (["up", "down"] as const).flatMap((direction): readonly Part[] => {
    const evaluation = new Evaluation(file, sequelizeHost);
    evaluation.run(module);
    const made = evaluation.exports.get(direction);
    if (made?.kind !== "function") return [];
    const context = handle(new QueryInterface(evaluation, { carries: carriesTransactions(root) }));
    // Umzug hands over one object, sequelize-cli two arguments.
    evaluation.invoke(made, [context, handle(sequelizeLibrary)]);
    const back = evaluation.exports.get("down");
    const rollback: Rollback = {
      ...{ place: "section", present: back !== undefined, where: "`down`" },
      ...refusingWay(back),
    };
    return [
      {
        ...{ file, span: evaluation.exports.size > 1 ? made.made.span : wholeOf(file), direction },
        ...{ execution: "autocommit", why: "Sequelize opens no transaction round a migration" },
        ...{ rollback, advice: ADVICE, sent: evaluation.sent.all, comments: module.comments },
        code: codeOf(file.text, made.made, evaluation),
      },
    ];
  });
  const up = ways.filter(({ direction }) => direction === "up");
  return up.length === 0 ? null : { up, down: ways.filter(({ direction }) => direction === "down") };
}

function codeOf(text: string, way: CodeFunction, { exports }: Evaluation): WrittenCode {
  const [up, down] = [madeFunction(exports.get("up")), madeFunction(exports.get("down"))];
  return sequelizeCode({ text, way, up: up ?? way, down });
}
