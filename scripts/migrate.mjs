// node scripts/migrate.mjs [deploy | status | new <name>]: moves the database of OWNER_DATABASE_URL on, says where it stands, or
// writes the next migration from prisma/schema.
import { migrationsOf } from "../lib/db/migrate.mjs";
import { loadEnvFile, root } from "./start/settings.mjs";

loadEnvFile();
const [command = "deploy", name] = process.argv.slice(2);
const url = process.env.OWNER_DATABASE_URL;

const commands = {
  async deploy() {
    const applied = await migrationsOf(root, url).deploy();
    console.log(applied.length ? `applied ${applied.join(", ")}` : "the database is up to date");
  },
  async status() {
    const problems = await migrationsOf(root, url).status();
    console.log(problems.length ? problems.join("\n") : "database, migrations and schema say the same");
    process.exitCode = problems.length ? 1 : 0;
  },
  async new() {
    if (!/^[a-z0-9_]+$/.test(name ?? "")) throw new Error("A migration needs a name of small letters, digits and _: node scripts/migrate.mjs new add_votes");
    console.log((await migrationsOf(root, url).create(name)) ?? "prisma/schema matches the migrations: nothing to write");
  },
};

try {
  if (!url) throw new Error("OWNER_DATABASE_URL must name the database and the login that owns it.");
  if (!Object.hasOwn(commands, command)) throw new Error(`There is no command "${command}"; there are deploy, status and new <name>.`);
  await commands[command]();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();
