import type { ReactElement } from "react";
import { DeskFrame } from "@/components/layout/DeskFrame";
import type { Actor } from "@/lib/auth/actor";
import { document } from "@/lib/document";
import { translator } from "@/lib/i18n/translator";

/** A page of the desk in its frame, for one actor. `page.props.title` is the title of the document where the page has one. */
export function deskDocument(page: ReactElement, actor: Actor, status = 200): Promise<Response> {
  const t = translator("en");
  const title = (page.props as { title?: string }).title ?? t("desk.name");
  return document(<DeskFrame t={t} actor={{ name: actor.name, role: actor.role }}>{page}</DeskFrame>, { locale: "en", title, status, desk: true });
}
