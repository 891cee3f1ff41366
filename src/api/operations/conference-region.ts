import * as z from 'zod/mini';

/** Where the conference is hosted. The region where the account's data lie, Europe or US, unless set. */
export const region = z.optional(z.enum(['Australia', 'Europe', 'Middle East', 'US']));
