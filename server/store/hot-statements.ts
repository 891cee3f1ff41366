/**
 * The statements that every request takes, as text: they are few, and each takes any number of rows as one JSON parameter,
 * an array of arrays, since every run of a statement costs as much as several rows. The cells stand in turn.ts.
 */

/** Those that get a row back have it: nobody had claimed the delivery, or whose lease ran out without a reply. */
export const claimRequests = `
WITH rows AS MATERIALIZED (SELECT value FROM json_each(?1))
INSERT INTO requests
  (owner, delivery_key, call_sid, address, step, kind, verified, received_at, lease_until, parameters)
SELECT value ->> 0, value ->> 1, coalesce(value ->> 2, ''), value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
  value ->> 8, value ->> 9
FROM rows WHERE true
ON CONFLICT (call_sid, delivery_key) DO UPDATE SET owner = excluded.owner, lease_until = excluded.lease_until
WHERE requests.status IS NULL AND requests.lease_until < excluded.received_at
RETURNING id, owner`;

/** Runs after the claims, and for those alone that were granted. A lock is granted where nobody holds it. */
export const noteCalls = `
WITH rows AS MATERIALIZED (SELECT value FROM json_each(?1))
INSERT INTO calls (call_sid, first_at, last_at, lock_owner, lock_until, from_number, to_number, call_status)
SELECT value ->> 2, value ->> 3, value ->> 3, value ->> 5, value ->> 4, value ->> 6, value ->> 7, value ->> 8
FROM rows
WHERE value ->> 1 IS NULL OR EXISTS (
  SELECT 1 FROM requests
  WHERE requests.call_sid = value ->> 2 AND requests.delivery_key = value ->> 1 AND requests.owner = value ->> 0)
ON CONFLICT (call_sid) DO UPDATE SET
  from_number = coalesce(excluded.from_number, from_number),
  to_number = coalesce(excluded.to_number, to_number),
  call_status = coalesce(excluded.call_status, call_status),
  last_at = max(last_at, excluded.last_at),
  lock_owner = iif(excluded.lock_owner IS NULL OR (lock_owner IS NOT NULL AND lock_until >= excluded.last_at),
    lock_owner, excluded.lock_owner),
  lock_until = iif(excluded.lock_owner IS NULL OR (lock_owner IS NOT NULL AND lock_until >= excluded.last_at),
    lock_until, excluded.lock_until)
RETURNING lock_owner, state, state_expires_at`;

/** For claims whose call was locked when they were made. */
export const lockCalls = `
UPDATE calls SET lock_owner = wanted.value ->> 0, lock_until = wanted.value ->> 3
FROM json_each(?1) AS wanted
WHERE call_sid = wanted.value ->> 1 AND (lock_owner IS NULL OR lock_until < wanted.value ->> 2)
RETURNING lock_owner, state, state_expires_at`;

/** The key is left alone, since its index is the dearest part of a request to write. */
export const writeReplies = `
WITH reply AS MATERIALIZED (SELECT value FROM json_each(?1))
UPDATE requests SET status = reply.value ->> 2, body = reply.value ->> 3, event = reply.value ->> 4,
  message = reply.value ->> 5, duration_ms = reply.value ->> 6
FROM reply
WHERE requests.id = reply.value ->> 0 AND requests.owner = reply.value ->> 1 AND requests.status IS NULL
RETURNING owner`;

/** For replies that do not stand: they give their delivery's key up, so that a repeat is a request of its own. */
export const releaseKeys = `
UPDATE requests SET delivery_key = NULL FROM json_each(?1) AS reply
WHERE requests.id = reply.value ->> 0 AND requests.owner = reply.value ->> 1 AND requests.status <> 200`;

/** Runs after the replies, and for those alone that were written: who was taken over from changes nothing. */
export const saveStates = `
WITH reply AS MATERIALIZED (SELECT value FROM json_each(?1))
UPDATE calls SET state = coalesce(reply.value ->> 3, state),
  state_expires_at = iif(reply.value ->> 3 IS NULL, state_expires_at, reply.value ->> 4), lock_owner = NULL
FROM reply
WHERE calls.call_sid = reply.value ->> 2 AND calls.lock_owner = reply.value ->> 1 AND EXISTS (
  SELECT 1 FROM requests
  WHERE requests.id = reply.value ->> 0 AND requests.owner = reply.value ->> 1 AND requests.status IS NOT NULL)`;

/** What became of deliveries that others claimed. */
export const findReplies = `
SELECT delivery_key, lease_until, status, body, event, message FROM requests
WHERE (call_sid, delivery_key) IN (SELECT coalesce(value ->> 0, ''), value ->> 1 FROM json_each(?1))`;
