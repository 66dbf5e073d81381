import { z } from "zod";
import { PublishedCase } from "@/lib/record/shape";

/** Where the JSON Schema of a published case is served; the number is that of its `format`. */
export const SCHEMA_PATH = "/schema/case-1.json";

/** The public document of a case as text: indented, its keys in the order of the shape, so that two versions compare line by line. */
export function caseJson(published: PublishedCase): string {
  return `${JSON.stringify(PublishedCase.parse(published), null, 2)}\n`;
}

/**
 * The JSON Schema (draft 2020-12) of a published case, made from the zod shape that the record itself is held to.
 * @param address the public address of the schema, which becomes its `$id`
 */
export function caseSchema(address: string): string {
  const { $schema, ...rest } = z.toJSONSchema(PublishedCase, { target: "draft-2020-12" });
  return `${JSON.stringify({ $schema, $id: address, ...rest }, null, 2)}\n`;
}
