/** Whether a moment is on the day, or on or after, or on or before the day that a query names; a day is one of UTC. */
export function isOnDay(
  ms: number,
  on: string | undefined,
  from: string | undefined,
  until: string | undefined,
): boolean {
  const day = new Date(ms).toISOString().slice(0, 10);
  return (
    (on === undefined || day === on) &&
    (from === undefined || day >= from) &&
    (until === undefined || day <= until)
  );
}
