/** What a bin may cost. A template beyond these is refused before it is rendered. */
export const binLimits = {
  /** Characters of a template. */
  sourceLength: 65_536,
  /** Sections within sections. */
  depth: 16,
  /** Items of a list that comes in an address. */
  listLength: 100,
  /** Parts of a template that are written, those in lists once for each item. */
  parts: 20_000,
  /** Characters of what comes of it. */
  documentLength: 262_144,
  /** Elements within elements. */
  elementDepth: 32,
  /** Characters of an address's query. */
  queryLength: 8192,
} as const;
