/** What a command may see of the world around it, so that it can run in a test as well. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Everything that comes in over the standard input, once it has ended. */
  readonly stdin: () => Promise<string>;
  /** Asks the person at the terminal for a line; left out where nobody is there to answer. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Whether `stdout` is a person's screen; a pipe gets plain text. */
  readonly isTTY: boolean;
  /** The width of the screen in characters, where it is known. */
  readonly columns?: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The directory that relative paths start from. */
  readonly cwd: string;
  /** The present, in milliseconds since 1970. */
  readonly now: () => number;
  /** Waits until the program is asked to end (Ctrl-C, SIGTERM). A command that runs until then calls it once. */
  readonly untilInterrupted: () => Promise<void>;
}

/** Where text goes. */
export interface Output {
  write(text: string): unknown;
}

/** What the program hands to a command. */
export interface Context {
  readonly terminal: Terminal;
  /** Sets the exit status, which is 0 otherwise: 1 says that what was asked about is not fine. */
  readonly exitWith: (status: 1) => void;
}
