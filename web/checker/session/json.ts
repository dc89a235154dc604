// JSON of plain values on any page: old libraries give arrays a `toJSON` of their own, which makes texts of them.

/** As JSON.stringify of plain objects, arrays and values; `indent` as there. */
export function jsonOf(value: unknown, indent?: number): string {
  return JSON.stringify(value, function own(this: { [key: string]: unknown }, key: string): unknown {
    return this[key];
  }, indent);
}
