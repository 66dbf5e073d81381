// node --import tsx prisma/seed/load.ts: fills an empty desk with its first administrator (ADMIN_EMAIL, ADMIN_PASSWORD, ADMIN_NAME),
// the authorities of the procedures and, unless DEMO=0, the founding cases, published. A desk that somebody can sign in to is left alone.
import { createUser } from "@/lib/accounts/commands";
import { Actor } from "@/lib/auth/actor";
import { read } from "@/lib/db/desk";
import { writing } from "@/lib/db/write";
import { loadAuthorities, loadFoundingCases } from "./founding";

const say = (line: string) => console.log(line);
const seed = Actor.system("seed");

async function main() {
  if (await read(seed).db.user.findFirst({ where: { role: { not: "system" } }, select: { id: true } })) return say("The desk is in use: nothing was loaded.");
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password, ADMIN_NAME: name = "Administrator", DEMO: demo = "1" } = process.env;
  if (!email || !password) throw new Error("ADMIN_EMAIL and ADMIN_PASSWORD must name the first administrator.");
  await loadAuthorities(say);
  if (demo !== "0") await loadFoundingCases(say);
  // Last, for it is what says that loading was done.
  await writing(seed, (write) => createUser(write, { email, name, role: "administrator", password }));
  say(`${email} may sign in`);
}

try {
  await main();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
process.exit(); // the pools would wait for work
