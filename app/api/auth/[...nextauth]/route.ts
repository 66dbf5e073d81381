import { handlers } from "@/lib/auth/nextauth";

export const dynamic = "force-dynamic";
export const { GET, POST } = handlers;
