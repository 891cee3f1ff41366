import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** A call: what its requests said of it last, and its state with the lock that keeps two requests from changing it at once. */
export const calls = sqliteTable(
  'calls',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    CallSid: text('call_sid').notNull().unique(),
    From: text('from_number'),
    To: text('to_number'),
    CallStatus: text('call_status'),
    firstAt: integer('first_at').notNull(),
    lastAt: integer('last_at').notNull(),
    /** JSON. */
    state: text('state'),
    stateExpiresAt: integer('state_expires_at').notNull().default(0),
    lockOwner: text('lock_owner'),
    lockUntil: integer('lock_until').notNull().default(0),
  },
  (table) => [index('calls_by_last_request').on(table.lastAt)],
);

/** A request that was let in, with the reply once there is one. */
export const requests = sqliteTable(
  'requests',
  {
    // Never used again: who reads on from the last one misses none.
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Null where nothing tells a repeat, and where the reply does not stand, so that a repeat is a request of its own. */
    deliveryKey: text('delivery_key'),
    /** Empty where it is of no call. */
    CallSid: text('call_sid').notNull().default(''),
    address: text('address').notNull(),
    step: text('step').notNull(),
    kind: text('kind').notNull(),
    verified: integer('verified', { mode: 'boolean' }).notNull(),
    /** JSON. */
    parameters: text('parameters').notNull(),
    at: integer('received_at').notNull(),
    /** Who answers it, and until when nobody else may. */
    owner: text('owner').notNull(),
    leaseUntil: integer('lease_until').notNull(),
    status: integer('status'),
    body: text('body'),
    event: text('event'),
    message: text('message'),
    durationMs: integer('duration_ms'),
  },
  // One index for both, since each is a page more to be written for a request: a delivery is always of the same call.
  (table) => [uniqueIndex('requests_by_call_and_delivery').on(table.CallSid, table.deliveryKey)],
);

/** The versions of the templates that are served at addresses; the highest is the present one. */
export const bins = sqliteTable(
  'bins',
  {
    name: text('name').notNull(),
    version: integer('version').notNull(),
    source: text('source').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.version] })],
);
