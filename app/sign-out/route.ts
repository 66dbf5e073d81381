import { signOutHere } from "@/lib/auth/session";

export const dynamic = "force-dynamic";

export async function POST(): Promise<Response> {
  await signOutHere();
  return new Response(null, { status: 303, headers: { location: "/sign-in?left=1" } });
}
