import packageFile from '../package.json' with { type: 'json' };

/** Version of the program, printed in every result. */
export const VERSION: string = packageFile.version;
