import fs from "node:fs";
import path from "node:path";
import { withSchemaEngine } from "./schema-engine.mjs";

const filters = { externalTables: [], externalEnums: [] };

/**
 * The migrations of one project folder (`prisma/schema`, `prisma/migrations`) and the database at `url`, whose login owns it.
 * `deploy` applies what is missing and returns the names; `status` compares database, migrations and schema; `create` writes the
 * migration that leads from the migrations to the schema and returns its name, or undefined when there is nothing to write.
 */
export function migrationsOf(folder, url) {
  const migrations = path.join(folder, "prisma/migrations");
  const list = listIn(migrations);
  const schema = schemaIn(path.join(folder, "prisma/schema"));
  const input = { migrationsList: list, filters };
  const withEngine = (work) => withSchemaEngine(url, schema.files, work);
  return {
    names: list.migrationDirectories.map((directory) => directory.path),
    deploy: () => withEngine(async (engine) => (await engine.applyMigrations(input)).appliedMigrationNames),
    status: () => withEngine((engine) => status(engine, input, schema)),
    create: (name) => withEngine((engine) => create(engine, input, schema, migrations, name)),
  };
}

/**
 * `problems` are sentences; none means that database, migrations and schema say the same.
 * Needs a login that may create databases: the migrations are tried on a shadow of it.
 */
async function status(engine, input, schema) {
  const history = await engine.diagnoseMigrationHistory({ ...input, optInToShadowDatabase: true });
  const { action } = await engine.devDiagnostic(input);
  const diff = await engine.diff({ from: { tag: "migrations", ...input.migrationsList }, to: { tag: "schemaDatamodel", ...schema }, script: false, exitCode: true, filters });
  const problems = [];
  if (history.history?.diagnostic === "databaseIsBehind") problems.push(`Not yet applied: ${history.history.unappliedMigrationNames.join(", ")}.`);
  else if (history.history) problems.push(`The database and prisma/migrations have different histories (${history.history.diagnostic}).`);
  if (history.editedMigrationNames.length) problems.push(`Changed after they were applied: ${history.editedMigrationNames.join(", ")}.`);
  if (history.failedMigrationNames.length) problems.push(`Failed in this database: ${history.failedMigrationNames.join(", ")}.`);
  if (action.tag === "reset") problems.push(`The database has drifted from the migrations: ${action.reason}`);
  if (diff.exitCode) problems.push(`prisma/schema differs from the migrations:\n${diff.stdout ?? ""}`);
  return problems;
}

async function create(engine, input, schema, folder, migrationName) {
  await engine.devDiagnostic(input); // fills the cache that createMigration reads instead of making a shadow database of its own
  const made = await engine.createMigration({ ...input, schema, migrationName, draft: false });
  if (!made.migrationScript) return undefined;
  fs.mkdirSync(path.join(folder, made.generatedMigrationName), { recursive: true });
  fs.writeFileSync(path.join(folder, made.generatedMigrationName, `migration.${made.extension}`), made.migrationScript);
  fs.writeFileSync(path.join(folder, "migration_lock.toml"), `provider = "${made.connectorType}"\n`);
  return made.generatedMigrationName;
}

function schemaIn(folder) {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".prisma"));
  return { files: names.map((name) => ({ path: `prisma/schema/${name}`, content: fs.readFileSync(path.join(folder, name), "utf8") })) };
}

/** The migrations as the engine wants them: folders whose names begin with a number, in order. */
function listIn(folder) {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => /^\d+_/.test(name)).sort() : [];
  const read = (file) => (fs.existsSync(path.join(folder, file)) ? fs.readFileSync(path.join(folder, file), "utf8") : null);
  return {
    baseDir: folder,
    shadowDbInitScript: "",
    lockfile: { path: "migration_lock.toml", content: read("migration_lock.toml") },
    migrationDirectories: names.map((name) => ({ path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value: read(`${name}/migration.sql`) } } })),
  };
}
