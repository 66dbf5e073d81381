/** What happens to somebody at a door. `in`: it opens (the form may still be refused). `sign-in`: first say who you are. `missing`: it does not exist for you. */
export type Way = "in" | "sign-in" | "missing";

export interface DoorRow {
  /** The file of the route, and the method. */
  route: string;
  method: "GET" | "POST";
  /** An address that leads there, in the founding cases. */
  address: string;
  /** What is sent, where an empty form would do something. */
  form?: Record<string, string>;
  nobody: Way;
  monitor: Way;
  administrator: Way;
}

const all: Pick<DoorRow, "nobody" | "monitor" | "administrator"> = { nobody: "in", monitor: "in", administrator: "in" };
const desk: typeof all = { nobody: "sign-in", monitor: "in", administrator: "in" };
const administrators: typeof all = { nobody: "sign-in", monitor: "missing", administrator: "in" };
const row = (method: "GET" | "POST", who: typeof all, route: string, address: string, form?: DoorRow["form"]): DoorRow => ({ route: `app/${route}`, method, address, form, ...who });

/** Every door of the program: role × door → may, or may not. A route without a row fails, and so does a row without a route. */
export const doors: DoorRow[] = [
  row("GET", all, "[locale]/route.tsx", "/"),
  row("GET", all, "[locale]/about/route.tsx", "/about"),
  row("GET", all, "[locale]/cases/route.tsx", "/cases"),
  row("GET", all, "[locale]/cases/[slug]/route.tsx", "/cases/aleksandr-pavlov"),
  row("GET", all, "[locale]/cases/[slug]/case.json/route.ts", "/cases/aleksandr-pavlov/case.json"),
  row("GET", all, "[locale]/cases/[slug]/summary.pdf/route.ts", "/cases/aleksandr-pavlov/summary.pdf"),
  row("GET", all, "[locale]/cases/[slug]/timeline.csv/route.ts", "/cases/aleksandr-pavlov/timeline.csv"),
  row("GET", all, "[locale]/schema/case-1.json/route.ts", "/schema/case-1.json"),
  row("GET", { nobody: "missing", monitor: "missing", administrator: "missing" }, "[locale]/[...missing]/route.tsx", "/no/such/page"),
  row("GET", all, "api/health/route.ts", "/api/health"),
  row("GET", all, "sign-in/route.tsx", "/sign-in"),
  row("POST", all, "sign-in/route.tsx", "/sign-in", { email: "nobody@example.org", password: "no" }),
  row("GET", desk, "desk/route.tsx", "/desk"),
  row("GET", desk, "desk/cases/route.tsx", "/desk/cases"),
  row("GET", desk, "desk/cases/new/route.tsx", "/desk/cases/new"),
  row("POST", desk, "desk/cases/new/route.tsx", "/desk/cases/new"),
  row("GET", desk, "desk/cases/[slug]/route.tsx", "/desk/cases/aleksandr-pavlov"),
  row("GET", desk, "desk/cases/[slug]/edit/route.tsx", "/desk/cases/aleksandr-pavlov/edit"),
  row("POST", desk, "desk/cases/[slug]/edit/route.tsx", "/desk/cases/aleksandr-pavlov/edit"),
  row("GET", desk, "desk/cases/[slug]/preview/route.tsx", "/desk/cases/aleksandr-pavlov/preview"),
  row("GET", desk, "desk/cases/[slug]/publish/route.tsx", "/desk/cases/aleksandr-pavlov/publish"),
  row("POST", desk, "desk/cases/[slug]/publish/route.tsx", "/desk/cases/aleksandr-pavlov/publish", { seen: "0" }),
  row("POST", desk, "desk/cases/[slug]/take-down/route.tsx", "/desk/cases/aleksandr-pavlov/take-down", { name: "Somebody else" }),
  row("GET", desk, "desk/cases/[slug]/[kind]/[id]/route.tsx", "/desk/cases/aleksandr-pavlov/decisions/E019"),
  row("POST", desk, "desk/cases/[slug]/[kind]/[id]/route.tsx", "/desk/cases/aleksandr-pavlov/decisions/new"),
  row("GET", desk, "desk/[library]/route.tsx", "/desk/sources"),
  row("GET", desk, "desk/[library]/[id]/route.tsx", "/desk/sources/N12"),
  row("POST", desk, "desk/[library]/[id]/route.tsx", "/desk/sources/new"),
  row("GET", desk, "desk/entries/[id]/route.ts", "/desk/entries/E019"),
  row("POST", desk, "desk/entries/[id]/remove/route.tsx", "/desk/entries/E019/remove", { removed: "no" }),
  row("GET", desk, "desk/decisions/new/route.tsx", "/desk/decisions/new"),
  row("POST", desk, "desk/decisions/new/route.tsx", "/desk/decisions/new"),
  row("GET", desk, "desk/decisions/saved/[id]/route.tsx", "/desk/decisions/saved/E019"),
  row("POST", desk, "desk/decisions/saved/[id]/route.tsx", "/desk/decisions/saved/E019"),
  row("GET", desk, "desk/echo/date/route.ts", "/desk/echo/date?text=8+Nov+2013"),
  row("GET", desk, "desk/find/[kind]/route.ts", "/desk/find/person?q=pavl"),
  row("GET", administrators, "desk/accounts/route.tsx", "/desk/accounts"),
  row("POST", administrators, "desk/accounts/route.tsx", "/desk/accounts"),
  row("POST", administrators, "desk/accounts/[id]/route.tsx", "/desk/accounts/nobody", { change: "signOut" }),
  row("POST", all, "sign-out/route.ts", "/sign-out"),
];
