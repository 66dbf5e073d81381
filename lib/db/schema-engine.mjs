// Prisma's own schema engine, as WebAssembly, over the pg driver adapter: no native binary and no download.
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";

/** The catalogue's type "char", which the stock adapter refuses, and text, as which it is read instead. */
const charOid = 18;
const textOid = 25;

/**
 * The stock adapter made fit for migrations: it reads "char" columns of the catalogue, runs a script whole instead of splitting it at
 * every semicolon, and its shadow database is another database.
 */
class MigrationPg extends PrismaPg {
  #url;
  #open = [];

  constructor(url) {
    super({ connectionString: url, max: 1 });
    this.#url = url;
  }

  async connect() {
    const adapter = await super.connect();
    this.#open.push(adapter);
    const pool = adapter.underlyingDriver();
    const query = pool.query.bind(pool);
    const queryRaw = adapter.queryRaw.bind(adapter);
    let charColumns = [];
    pool.query = async (request) => {
      const result = await query(request);
      charColumns = [];
      for (const [column, field] of (result.fields ?? []).entries()) {
        if (field.dataTypeID !== charOid) continue;
        field.dataTypeID = textOid;
        charColumns.push(column);
      }
      return result;
    };
    adapter.queryRaw = async (request) => {
      const result = await queryRaw(request);
      for (const column of charColumns) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    adapter.executeScript = async (sql) => {
      await query(sql).catch((error) => adapter.onError(error));
    };
    return adapter;
  }

  async connectToShadowDb() {
    const name = `shadow_${crypto.randomUUID()}`;
    const admin = await this.connect();
    await admin.executeScript(`CREATE DATABASE "${name}"`);
    const shadow = await new MigrationPg(Object.assign(new URL(this.#url), { pathname: name }).href).connect();
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await admin.executeScript(`DROP DATABASE "${name}"`);
    };
    return shadow;
  }

  close() {
    return Promise.all(this.#open.map((adapter) => adapter.dispose()));
  }
}

/**
 * Gives `work` the schema engine, connected to `url` and knowing `files` (`[{ path, content }]` of prisma/schema).
 * The engine leaves a timer of ten seconds running: a command that used it ends with process.exit().
 */
export async function withSchemaEngine(url, files, work) {
  await (loaded ??= load());
  const adapter = new MigrationPg(url);
  const datamodels = files.map(({ path, content }) => [path, content]);
  try {
    return await work(await engineModule.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter)));
  } finally {
    await adapter.close();
  }
}

/** Once a process: the module's JavaScript keeps views of the one memory that it was given. */
let loaded;
async function load() {
  const wasm = fileURLToPath(new URL("schema_engine_bg.wasm", import.meta.resolve("@prisma/schema-engine-wasm")));
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(wasm), { "./schema_engine_bg.js": engineModule });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
}
