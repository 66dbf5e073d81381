import { notFound } from "../not-found-document";

export const dynamic = "force-dynamic";

/** Every address that is no page of ours. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  return notFound((await params).locale);
}
