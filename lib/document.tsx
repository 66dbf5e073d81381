import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { env } from "@/lib/env";
import { Fault } from "@/lib/errors";
import { translator, type Locale, type Translator } from "@/lib/i18n/translator";

export interface DocumentOptions {
  locale: Locale;
  /** Title of the page; the name of the site is added. Without one the site's name stands alone. */
  title?: string;
  description?: string;
  /** Path of the page's one lasting address, as `/cases/…`. */
  canonical?: string;
  status?: number;
  /** What stands at the foot of each printed page; page numbers are added. */
  printFoot?: string;
  /** A page of the desk: its stylesheet and scripts, and nothing for search engines. */
  desk?: boolean;
  /** Names of scripts in components/scripts; a desk page takes all of them unless told which. */
  scripts?: readonly string[];
  headers?: Record<string, string>;
}

/**
 * A page as a document: static markup with head, language, stylesheet and status. Nothing of React goes to the reader.
 * The response carries `x-style-hash` (as CSP writes it) where the page has a style of its own, for the front to allow it.
 */
export async function document(page: ReactNode, options: DocumentOptions): Promise<Response> {
  // Next refuses a static import of react-dom/server in what its app folder reaches.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const t = translator(options.locale);
  // Of this one answer, from the front; without the front there is no policy that asks for it.
  const nonce = options.desk ? (await headers()).get("x-nonce") ?? undefined : undefined;
  const style = options.printFoot ? printStyle(options.printFoot, t) : null;
  const html = renderToStaticMarkup(
    <html lang={options.locale}>
      <head>{head(options, t, style, nonce)}</head>
      <body>{page}</body>
    </html>,
  );
  // As bytes: of a string the framework makes them in two further steps.
  return new Response(Buffer.from(`<!DOCTYPE html>${shortened(html)}`), {
    status: options.status ?? 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      ...(style && { "x-style-hash": `sha256-${crypto.createHash("sha256").update(style).digest("base64")}` }),
      ...options.headers,
    },
  });
}

/**
 * The same markup in fewer bytes: a drawing's empty elements close themselves, and an apostrophe needs no escape, since React puts
 * every attribute in double quotes. Neither sign sequence can come from text, where `<` and `>` are escaped.
 */
function shortened(html: string): string {
  return html.replace(/><\/(?:use|path|rect|circle|line)>/g, "/>").replaceAll("&#x27;", "'");
}

function head({ title, description, canonical, desk, scripts }: DocumentOptions, t: Translator, style: string | null, nonce: string | undefined): ReactNode {
  const files = manifest();
  const wanted = scripts ?? (desk ? Object.keys(files).filter((name) => name.endsWith(".js")) : []);
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title ? t("layout.titled", { title }) : t("layout.site")}</title>
      {description && <meta name="description" content={description} />}
      {desk && <meta name="robots" content="noindex" />}
      {canonical && <link rel="canonical" href={`${env.siteUrl()}${canonical}`} />}
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={asset(files, desk ? "desk.css" : "public.css")} />
      {style && <style dangerouslySetInnerHTML={{ __html: style }} />}
      {wanted.map((name) => <script key={name} type="module" src={asset(files, name)} nonce={nonce} />)}
    </>
  );
}

/** The line at the foot of a printed page. It differs from page to page, which a stylesheet cannot know. */
function printStyle(foot: string, t: Translator): string {
  const text = `"${foot.replace(/[\\"<]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `).replace(/\s+/g, " ")}"`;
  return `@page{@bottom-left{content:${text};font:7pt sans-serif}@bottom-right{content:counter(page)" ${t("layout.of")} "counter(pages);font:7pt sans-serif}}`;
}

let known: Record<string, string> | null = null;

/** Names of the stylesheets and scripts with their hashed addresses, as scripts/build-styles.mjs wrote them; read once. */
function manifest(): Record<string, string> {
  if (known && process.env.NODE_ENV !== "development") return known;
  known = JSON.parse(fs.readFileSync(path.join(process.cwd(), "public/assets/manifest.json"), "utf8")) as Record<string, string>;
  return known;
}

function asset(files: Record<string, string>, name: string): string {
  const address = files[name];
  if (!address) throw new Fault(`${name} is not in public/assets/manifest.json. Run "npm run build".`);
  return address;
}
