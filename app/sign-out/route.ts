import { signOutHere } from "@/lib/auth/session";
import { fault } from "@/lib/fault";

export const dynamic = "force-dynamic";

export async function POST(request: Request): Promise<Response> {
  try {
    await signOutHere();
    return new Response(null, { status: 303, headers: { location: "/sign-in?left=1" } });
  } catch (error) {
    return fault(error, request);
  }
}
