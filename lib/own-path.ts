/** A path of the desk to go on to, from a form or an address; anything else, such as another site, becomes the desk's first page. */
export function ownPath(text: string | null): string {
  return text && /^\/desk(?:[/?][\w\-./?=&%:~]*)?$/.test(text) && !text.includes("//") ? text : "/desk";
}
