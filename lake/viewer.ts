/**
 * Who is asking, decided once at the edge (`http/identify.ts`).
 * `anonymous` sees published documents without a dot in their id, of public datasets, and writes nothing.
 */
export type Viewer =
  | {kind: 'anonymous'}
  | {kind: 'user'; id: string; name: string; role: 'administrator'}
