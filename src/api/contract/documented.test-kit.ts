/** A reply's documented fields: without the room that it leaves for those to come. */
export type Documented<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Documented<Item>[]
    : { readonly [K in keyof T as string extends K ? never : K]: Documented<T[K]> };
