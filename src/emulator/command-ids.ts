/** Knows the commands that were carried out, by the ids that clients give them. */
export interface CommandIds {
  /**
   * Whether a command was carried out before; from now on it was.
   *
   * @param on What it commands: a call, a conference.
   * @param id Without one, no command is a repetition.
   */
  isRepeated(on: string, id: string | undefined): boolean;
  /** What is remembered, the oldest first. */
  save(): readonly string[];
  /** Takes the place of what is remembered. */
  load(saved: readonly string[]): void;
}

/** How many are remembered; the oldest go first. */
const remembered = 10_000;

export function createCommandIds(): CommandIds {
  const known = new Set<string>();
  return {
    isRepeated(on, id) {
      if (id === undefined) return false;
      const key = JSON.stringify([on, id]);
      if (known.has(key)) return true;
      known.add(key);
      const [oldest] = known;
      if (known.size > remembered && oldest !== undefined) known.delete(oldest);
      return false;
    },
    save: () => [...known],
    load(saved) {
      known.clear();
      for (const key of saved) known.add(key);
    },
  };
}
