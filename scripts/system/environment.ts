/** Variables for a process. Node's own type is not used: Next makes NODE_ENV required in it. */
export type Environment = Record<string, string | undefined>
