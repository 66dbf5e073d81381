import path from "node:path";

/**
 * The rules of the house that a machine can see (CONTRIBUTING.md says why). One table of rooms, left to right: a room leans only on
 * rooms to its left. One table of kinds of file and what they may import.
 */
export const ROOMS = [
  "text", "i18n", "audit", "db", "auth", "accounts", "entries", "procedures", "authorities", "cases", "sources", "people", "proceedings",
  "decisions", "petitions", "events", "citations", "dossier", "rulings", "timeline", "record", "search", "export",
];

/** Files that the public site may read: the record through its own login, and what is pure. */
const PUBLIC = [/^lib\/(text|i18n|timeline|export)\//, /^lib\/record\/(queries|shape|filters|direction)$/, /^lib\/(document|env|fault)$/, /^components\//, /^app\/\[locale\]\//];

const root = process.cwd();
const inHouse = (file) => path.relative(root, file).replaceAll("\\", "/").replace(/\.(m?[jt]sx?|json)$/, "");

/** Where an import leads: a path in the house, or the name of a package. */
function target(from, source) {
  if (source.startsWith("@/")) return source.slice(2).replace(/\.(m?[jt]sx?|json)$/, "");
  return source.startsWith(".") ? inHouse(path.resolve(path.dirname(from), source)) : null;
}

const roomOf = (file) => /^lib\/([a-z0-9]+)\//.exec(file)?.[1] ?? null;

/** Each: who it holds for, what they may not import (unless only its types), and the sentence. */
const FORBIDDEN = [
  { of: /^app\/\[locale\]\//, not: (to) => !PUBLIC.some((allowed) => allowed.test(to)), say: "the public site reads only through lib/record and what is pure (rule 7)" },
  { of: /^components\/(cases|timeline|layout\/(?!Desk)|ui)\b/, not: (to) => /^lib\//.test(to) && !/^lib\/(text|i18n|timeline)\/|^lib\/record\/(shape|filters|direction)$|^lib\/env$/.test(to), say: "components of the public site are plain functions of published data (rule 11)", types: true },
  { of: /^lib\/(?!(db|action|auth\/signing-in|auth\/session|record\/review)\b)/, not: (to) => to === "lib/db/write", say: "only a door makes a Write (rule 5); rooms take one as an argument", types: true },
  { of: /^(app|components)\//, not: (to) => to === "lib/db/write" || to === "lib/db/desk" || to.startsWith("lib/db/generated"), say: "pages reach the desk through doors and queries (rules 4 and 5)", types: true },
  { of: /^lib\/(?!(auth|db|audit|record\/commands|action|page)\b)/, not: (to) => to === "lib/auth/actor", say: "an Actor comes only from lib/auth (rule 4)", types: true },
  { of: /^components\//, not: (to) => to.startsWith("app/"), say: "components do not know pages (rule 3)" },
  { of: /^lib\/[a-z0-9]+\//, not: (to) => /^(app|components)\//.test(to), say: "rooms know neither pages nor components (rule 3)" },
  { of: /^lib\/front\//, not: (to) => /^(app|components)\/|^lib\/(?!front|i18n\/messages)/.test(to), say: "the front is a process of its own" },
  { of: /^lib\/db\/reader$|^lib\/record\/queries$/, not: (to) => /lib\/db\/(desk|write|generated)/.test(to), say: "who reads the record knows no table of the desk" },
];

const imports = {
  create(context) {
    const from = inHouse(context.filename), room = roomOf(from);
    const check = (node, source, typesOnly) => {
      const to = target(context.filename, source);
      if (to === null) {
        if (/^next(\/|$)/.test(source) && room && !["auth"].includes(room)) context.report({ node, message: `${source}: doors, pages and lib/auth know Next, rooms do not.` });
        if (/^@prisma\/client|^pg$/.test(source) && !/^(lib\/(db|front)|scripts|tests|prisma)\//.test(from)) context.report({ node, message: `${source}: databases are reached through lib/db.` });
        return;
      }
      for (const rule of FORBIDDEN) if (rule.of.test(from) && rule.not(to) && !(rule.types && typesOnly)) context.report({ node, message: `${to}: ${rule.say}.` });
      const other = roomOf(to);
      if (room && other && room !== other && !typesOnly && ROOMS.includes(room) && ROOMS.indexOf(other) > ROOMS.indexOf(room)) context.report({ node, message: `${to}: lib/${room} stands left of lib/${other} and may not lean on it (rule 3).` });
      if (room && !ROOMS.includes(room) && room !== "front") context.report({ node, message: `lib/${room} is in no table of rooms: give it a place in tests/house/house-rules.js.` });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value, node.importKind === "type" || (node.specifiers.length > 0 && node.specifiers.every((one) => one.importKind === "type"))),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source.value, node.exportKind === "type"),
      ImportExpression: (node) => typeof node.source.value === "string" && check(node, node.source.value, false),
    };
  },
};

/** Pages are documents: no hooks, no async components, nothing of the framework's client. */
const plainComponents = {
  create(context) {
    const from = inHouse(context.filename);
    if (!from.startsWith("components/") || !context.filename.endsWith(".tsx")) return {};
    return {
      ImportDeclaration(node) {
        if (/^next(\/|$)/.test(node.source.value)) context.report({ node, message: "Components are plain functions: nothing of Next (rule 11)." });
        if (node.source.value === "react" && node.importKind !== "type") for (const one of node.specifiers) if (/^use[A-Z]/.test(one.imported?.name ?? "")) context.report({ node, message: "Components are plain functions: no hooks (rule 11)." });
      },
      "Program > ExpressionStatement > Literal": (node) => node.value === "use client" && context.report({ node, message: "Pages are documents: no client components (rule 11)." }),
      "FunctionDeclaration[async=true]": (node) => context.report({ node, message: "Components are plain functions: not async (rule 11)." }),
    };
  },
};

export const house = { rules: { imports, "plain-components": plainComponents } };
