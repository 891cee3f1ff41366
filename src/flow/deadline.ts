/** When a reply is due. It runs from the arrival of a request, so that waiting for a turn counts. */
export interface Deadline {
  readonly ms: number;
  readonly isOver: boolean;
  /** Resolves with `late` when it is over. */
  readonly passed: Promise<typeof late>;
  /** Nobody waits for it any more. */
  clear(): void;
}

export const late = Symbol('late');

export function startDeadline(ms: number): Deadline {
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => {
      isOver = true;
      resolve(late);
    }, ms);
  });
  return {
    ms,
    get isOver() {
      return isOver;
    },
    passed,
    clear: () => clearTimeout(timer),
  };
}
