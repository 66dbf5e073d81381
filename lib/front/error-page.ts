import { createHash } from "node:crypto";
import { sentences, titleOf, words, type Sentence } from "./sentences";

// The page must stand when nothing else does: its few lines of style are inside, allowed by their hash.
const style = ":root{color-scheme:light dark}body{margin:0 auto;max-width:38rem;padding:12vh 1.25rem 4rem;"
  + "font:1.125rem/1.55 \"Source Serif 4\",Georgia,serif;color:light-dark(#1d1b18,#e9e5dd);background:light-dark(#fbf9f5,#171614)}"
  + "h1{font-size:1.75rem;line-height:1.2;margin:0 0 1rem}a{color:inherit}small{font:.875rem/1.5 system-ui,sans-serif}";

export const errorStyleHash = `sha256-${createHash("sha256").update(style).digest("base64")}`;

interface Shown {
  status: number;
  sentence: Sentence;
  /** The request's id: letters, digits and hyphens. */
  id: string;
  /** Whether it answers a form that may not have been taken: what was typed is in the browser still, and nobody is led away from it. */
  keepsForm: boolean;
  /** Path of the site's stylesheet, where one is known. */
  stylesheet: string | null;
}

/** A whole page in our words: what happened, and the number under which we can find it. */
export function errorPage({ status, sentence, id, keepsForm, stylesheet }: Shown): string {
  const title = titleOf(status);
  return "<!DOCTYPE html>"
    + `<html lang="en"><head><meta charset="utf-8"><title>${title} · Watching Brief</title>`
    + '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
    + (stylesheet ? `<link rel="stylesheet" href="${stylesheet}">` : "")
    + `<style>${style}</style></head><body class="front-error"><main>`
    + `<h1>${title}</h1><p>${sentences[sentence]}</p>`
    + `<p>${keepsForm ? words.kept : `<a href="/">${words.home}</a>`}</p>`
    + `<p><small>${words.request} <code>${id}</code></small></p></main></body></html>`;
}

/** The same for a program. */
export function errorJson({ status, sentence, id }: Shown): string {
  return JSON.stringify({ status, error: sentences[sentence], requestId: id });
}
