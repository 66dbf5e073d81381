import { Resuming } from "@/components/accounts/Resuming";
import { SignInPage } from "@/components/accounts/SignInPage";
import { currentActor, signInAs } from "@/lib/auth/session";
import { document } from "@/lib/document";
import { fault, unreadable } from "@/lib/fault";
import { translator } from "@/lib/i18n/translator";
import { ownPath } from "@/lib/own-path";
import { carriedIn } from "@/lib/session-ended";
import { Typed } from "@/lib/typed";

export const dynamic = "force-dynamic";

const t = translator("en");
const page = (body: React.ReactElement, status = 200) => document(body, { locale: "en", title: t("sign_in.title"), status, desk: true });

export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  try {
    if (await currentActor()) return seeOther(ownPath(query.get("then")));
    return page(<SignInPage t={t} email="" then={ownPath(query.get("then"))} left={query.has("left")} />);
  } catch (error) {
    return fault(error, request);
  }
}

export async function POST(request: Request): Promise<Response> {
  const typed = await Typed.from(request);
  if (!typed) return unreadable();
  const email = typed.get("email"), then = ownPath(typed.get("then")), carried = carriedIn(typed);
  try {
    const problem = email && typed.get("password") ? await signInAs(email, typed.get("password")) : ("sign_in.wrong" as const);
    if (problem) return page(<SignInPage t={t} email={email} then={then} problem={problem} carried={carried} />, problem === "sign_in.tooMany" ? 429 : 422);
    return carried ? page(<Resuming t={t} then={then} carried={carried} />) : seeOther(then);
  } catch (error) {
    return fault(error, request);
  }
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
