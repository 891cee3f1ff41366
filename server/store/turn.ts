import type { Delivery } from '../../src/flow/index.js';
import * as hot from './hot-statements.js';
import type { Row, Sql, Statement } from './sql.js';

/** A delivery that someone wants to answer. */
export interface Claim extends Omit<Delivery, 'isHeard' | 'hasState'> {
  /** Differs for every claim that is ever made. */
  readonly owner: string;
  readonly at: number;
  readonly leaseUntil: number;
  /** Whether it wants the call's state, and with it the lock. */
  readonly locks: boolean;
}

/** Another try to get a call's lock, for a claim that did not get it at once. */
export interface Lock {
  readonly owner: string;
  readonly callSid: string;
  readonly at: number;
  readonly leaseUntil: number;
}

/** What a claim came to. */
export interface Reply {
  readonly id: number;
  readonly owner: string;
  readonly status: number;
  readonly body: string;
  readonly event: string;
  readonly message: string;
  readonly durationMs: number;
  /** The call whose lock is given back. */
  readonly callSid: string | undefined;
  /** Its state as JSON; undefined leaves it as it was. */
  readonly state: string | undefined;
  readonly stateExpiresAt: number;
}

/** A call's state as it is kept. */
export interface KeptState {
  /** JSON; undefined where none was saved yet. */
  readonly text: string | undefined;
  /** It grows with each save. */
  readonly expiresAt: number;
}

/** A delivery that was claimed before. */
export interface Found {
  readonly leaseUntil: number;
  /** Undefined while it is being answered. */
  readonly reply:
    | { readonly status: number; readonly body: string; readonly event: string; readonly message: string }
    | undefined;
}

/** A delivery that others claimed. */
export interface Lookup {
  readonly key: string;
  readonly callSid: string | undefined;
}

/** What is asked of the database at once. Replies go first, so that the locks that they give back can be had. */
export interface Turn {
  readonly replies: readonly Reply[];
  readonly claims: readonly Claim[];
  readonly locks: readonly Lock[];
  readonly lookups: readonly Lookup[];
}

/** What became of a turn. */
export interface TurnResult {
  /** Ids of the requests whose claim was granted, by owner. */
  readonly claimed: ReadonlyMap<string, number>;
  /** The states of calls whose lock was granted, by owner. */
  readonly locked: ReadonlyMap<string, KeptState>;
  /** Owners whose reply was written; where one is missing, its lease ran out and another took over. */
  readonly written: ReadonlySet<string>;
  /** By key. */
  readonly found: ReadonlyMap<string, Found>;
}

type Cell = string | number | undefined;

/** Runs a turn in one transaction of few statements: every statement gets all its rows as one JSON parameter. */
export async function runTurn(sql: Sql, { replies, claims, locks, lookups }: Turn): Promise<TurnResult> {
  const statements: Statement[] = [];
  const add = (sql: string, rows: readonly (readonly Cell[])[]): number | undefined =>
    rows.length === 0 ? undefined : statements.push({ sql, args: [json(rows)] }) - 1;

  const writing = add(hot.writeReplies, replies.map(replyCells));
  add(hot.releaseKeys, replies.filter(({ status }) => status !== 200).map(replyCells));
  add(hot.saveStates, replies.filter(isOfCall).map(saveCells));
  const claiming = add(hot.claimRequests, claims.map(claimCells));
  const calling = add(hot.noteCalls, claims.filter(isOfCall).map(callCells));
  const locking = add(hot.lockCalls, locks.map(lockCells));
  const looking = add(
    hot.findReplies,
    lookups.map(({ key, callSid }) => [callSid, key]),
  );

  const results = await sql.batch(statements);
  const rows = (index: number | undefined): readonly Row[] =>
    index === undefined ? [] : (results[index] ?? []);
  return {
    claimed: new Map(rows(claiming).map(({ owner, id }) => [String(owner), Number(id)])),
    locked: new Map(
      [...rows(calling), ...rows(locking)].map((row) => [String(row.lock_owner), stateOf(row)]),
    ),
    written: new Set(rows(writing).map(({ owner }) => String(owner))),
    found: new Map(rows(looking).map((row) => [String(row.delivery_key), foundOf(row)])),
  };
}

const replyCells = (reply: Reply): Cell[] => [
  reply.id,
  reply.owner,
  reply.status,
  reply.body,
  reply.event,
  reply.message,
  reply.durationMs,
];

const saveCells = ({ id, owner, callSid, state, stateExpiresAt }: Reply): Cell[] => [
  id,
  owner,
  callSid,
  state,
  stateExpiresAt,
];

const claimCells = (claim: Claim): Cell[] => [
  claim.owner,
  claim.key,
  claim.callSid,
  claim.address,
  claim.step,
  claim.kind,
  claim.verified ? 1 : 0,
  claim.at,
  claim.leaseUntil,
  JSON.stringify(claim.parameters),
];

const callCells = ({ owner, key, callSid, at, leaseUntil, locks, parameters }: Claim): Cell[] => [
  owner,
  key,
  callSid,
  at,
  leaseUntil,
  locks ? owner : undefined,
  textOf(parameters.From),
  textOf(parameters.To),
  textOf(parameters.CallStatus),
];

const isOfCall = ({ callSid }: Claim | Reply): boolean => callSid !== undefined;

const lockCells = ({ owner, callSid, at, leaseUntil }: Lock): Cell[] => [owner, callSid, at, leaseUntil];

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const json = (rows: readonly (readonly Cell[])[]): string => {
  const text = JSON.stringify(rows);
  if (!escaped.test(text)) return text;
  const clean = (cell: Cell) => (typeof cell === 'string' ? storable(cell) : cell);
  return JSON.stringify(rows.map((cells) => cells.map(clean)));
};

/** How JSON writes what can't be stored; rarely there, so that one look at the whole is enough for nearly all. */
const escaped = /\\u(?:0000|d[89a-f])/;
const unstorable = /[\0\p{Surrogate}]/gu;

/** SQLite ends a text at U+0000, and half a surrogate pair can't be written as UTF-8: libSQL ends the process over one. */
export const storable = (text: string): string => text.replace(unstorable, '\uFFFD');

const stateOf = ({ state, state_expires_at }: Row): KeptState => ({
  text: typeof state === 'string' ? state : undefined,
  expiresAt: Number(state_expires_at),
});

const foundOf = ({ lease_until, status, body, event, message }: Row): Found => ({
  leaseUntil: Number(lease_until),
  reply:
    status === null
      ? undefined
      : {
          status: Number(status),
          body: String(body ?? ''),
          event: String(event ?? ''),
          message: String(message ?? ''),
        },
});
