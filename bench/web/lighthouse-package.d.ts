/** Types for the part of Lighthouse (13.x) that the benchmark uses. Only `npm run bench:web` installs the package. */
declare module 'lighthouse' {
  export interface Flags {
    port: number
    onlyCategories: string[]
    logLevel: 'silent' | 'error' | 'info' | 'verbose'
  }

  interface Audit {
    id: string
    /** From 0 to 1; null if the audit does not apply. */
    score: number | null
    numericValue?: number
  }

  interface Category {
    score: number | null
    auditRefs: {id: string; weight: number}[]
  }

  interface Result {
    lhr: {
      runtimeError?: {message: string}
      categories: Record<string, Category>
      audits: Record<string, Audit>
    }
  }

  export default function lighthouse(url: string, flags: Flags): Promise<Result | undefined>
}
