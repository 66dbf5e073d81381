/**
 * A file to take away, as a response.
 * @param name what it is called on the reader's disk: ASCII letters, digits, `.`, `-` and `_` only
 * @param shown whether a browser may show it in its place instead of saving it
 */
export function file(body: string | Uint8Array<ArrayBuffer>, { type, name, shown = false, headers = {} }: { type: string; name: string; shown?: boolean; headers?: Record<string, string> }): Response {
  return new Response(body, {
    headers: { "content-type": type, "content-disposition": `${shown ? "inline" : "attachment"}; filename="${name.replace(/[^\w.-]/g, "")}"`, ...headers },
  });
}
