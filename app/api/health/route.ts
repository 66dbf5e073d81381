import { databaseHealth } from "@/lib/db/health";
import packageFile from "@/package.json" with { type: "json" };

export const dynamic = "force-dynamic";

/** 200 with version and state, or 503 with the reason, for whoever watches over the service. */
export async function GET(): Promise<Response> {
  const state = await databaseHealth();
  const well = state.desk === "up" && state.record === "up";
  return Response.json({ version: packageFile.version, status: well ? "up" : "down", database: state }, { status: well ? 200 : 503, headers: { "cache-control": "no-store" } });
}
