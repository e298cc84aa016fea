/** The version of the package, set when it is built. */
export const VERSION: string = process.env.LOCDOCS_VERSION ?? '0.0.0-unbuilt';
