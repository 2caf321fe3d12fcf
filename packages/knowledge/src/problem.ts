/** A fault in the knowledge or in an input: where it is, what was found there, what was expected. */
export interface Problem {
  /** File, relative to the folder that was read, or the name of the input. */
  readonly file: string;
  /** Where in the file, such as `evidence[3].sens`. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** One line for a person: `file: path: found …, expected …`. */
export const sayProblem = ({ file, path, found, expected }: Problem): string =>
  `${file}: ${path === '' ? '' : `${path}: `}found ${found}, expected ${expected}`;
