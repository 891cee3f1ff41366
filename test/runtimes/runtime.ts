import type { Command } from './program.js';

/** A folder with the package installed, the bundled program of a runtime as `main.js`, and room for what is kept. */
export interface Place {
  readonly folder: string;
  /** What the program is to be told: the public key, the administration's token, and where its store is. */
  readonly env: Readonly<Record<string, string>>;
}

/** Something that can run the application of `app.ts`. */
export interface Runtime {
  /** The program in `entries/` that starts it there. */
  readonly entry: string;
  /** Is done once in the folder, before the first start. */
  readonly prepare?: (place: Place) => Promise<void>;
  readonly command: (place: Place) => Command;
}
