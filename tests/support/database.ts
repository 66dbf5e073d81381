import { test as base } from "@playwright/test";
import { cloneDatabase, startTestDatabase } from "../../scripts/test/database.mjs";

/** A migrated database of the worker's own, with the grants applied. */
export interface TestDatabase {
  ownerUrl: string;
  deskUrl: string;
  readerUrl: string;
}

/**
 * Room tests: `database` is cloned once for each worker, and the worker's environment names its desk's and its reader's login, as the
 * program's does; so tests of one worker share it and must not count on its being empty.
 */
export const test = base.extend<object, { superuserUrl: string; database: TestDatabase }>({
  superuserUrl: [
    async ({}, use) => {
      const given = process.env.WB_TEST_SUPERUSER_URL;
      if (given) return use(given);
      const own = await startTestDatabase(); // somebody runs `npx playwright test` by hand
      await use(own.superuserUrl);
      await own.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  database: [
    async ({ superuserUrl }, use, worker) => {
      const { drop, ...urls } = await cloneDatabase(superuserUrl, `wb_${process.pid}_${worker.workerIndex}`);
      process.env.DATABASE_URL = urls.deskUrl;
      process.env.READER_DATABASE_URL = urls.readerUrl;
      await use(urls);
      await drop();
    },
    { scope: "worker", auto: true, timeout: 60_000 },
  ],
});

export { expect } from "@playwright/test";
