/** What the engine must reach, and what it aims at. */
export interface Goal {
  id: GoalId
  what: string
  /** Whether larger values are better: `times` is a ratio that must be at least the limit. */
  kind: 'atLeast' | 'atMost'
  unit: '×' | ' ms'
  must: number
  aim: number
}

export type GoalId =
  | 'engineVsGroqJs'
  | 'engineVsSql'
  | 'httpVsConstant'
  | 'searchVsConstant'
  | 'topicCounts'
  | 'growth'
  | 'clients'
  | 'memory'
  | 'write'
  | 'import'
  | 'start'
  | 'isolation'
  | 'stall'

export type Values = {[id in GoalId]?: number}

const goals: readonly Goal[] = [
  goal(
    'engineVsGroqJs',
    'In process: CPU of groq-js to that of the engine, geometric mean',
    '≥',
    100,
    250,
  ),
  goal(
    'engineVsSql',
    'In process: time to that of hand-written SQL, without the scored search',
    '≤',
    3,
    1.5,
  ),
  goal('httpVsConstant', 'Over HTTP: slowest query, p50 to the constant-answer server', '≤', 4, 2),
  goal('searchVsConstant', 'Over HTTP: slowest search, the same', '≤', 10, 4),
  goal(
    'topicCounts',
    'Counts of all topics at 1,000 articles: CPU of groq-js to the engine’s',
    '≥',
    1000,
    3000,
  ),
  goal(
    'growth',
    'By slug, lists, previous and next: p50 at 100,000 articles to 1,000',
    '≤',
    2,
    1.2,
  ),
  goal(
    'clients',
    '20 clients on the list, twice the articles: requests a second to the constant-answer server',
    '≥',
    0.25,
    0.5,
  ),
  goal(
    'memory',
    'Memory of the lake after all of it to groq-js with the same articles',
    '≤',
    0.3,
    0.2,
  ),
  goal('write', 'Durable mutation: p50 to one raw SQLite FULL commit of the same bytes', '≤', 4, 2),
  goal('import', 'Import of all articles: time to the hand-written build', '≤', 2, 1.3),
  goal('start', 'Lake start to the first answer', '≤', 500, 250, ' ms'),
  goal(
    'isolation',
    'p95 of other readers while five pathological queries run, to idle',
    '≤',
    3,
    1.5,
  ),
  goal('stall', 'Longest stall of the main thread under anonymous input', '≤', 50, 20, ' ms'),
]

function goal(
  id: GoalId,
  what: string,
  sign: '≥' | '≤',
  must: number,
  aim: number,
  unit: Goal['unit'] = '×',
): Goal {
  return {id, what, kind: sign === '≥' ? 'atLeast' : 'atMost', unit, must, aim}
}

/** Returns the rows of the table of goals: measured values beside the limits. */
export function goalRows(values: Values): string[][] {
  return goals.map(({id, what, kind, unit, must, aim}) => {
    const value = values[id]
    const sign = kind === 'atLeast' ? '≥' : '≤'
    const limits = [
      `${sign} ${must.toLocaleString('en')}${unit}`,
      `${sign} ${aim.toLocaleString('en')}${unit}`,
    ]
    if (value === undefined || Number.isNaN(value)) return [what, ...limits, '–', 'not measured']
    const reaches = (limit: number) => (kind === 'atLeast' ? value >= limit : value <= limit)
    const verdict = reaches(aim) ? 'aim reached' : reaches(must) ? 'must reached' : '**missed**'
    return [what, ...limits, `${figure(value)}${unit}`, verdict]
  })
}

/** Formats a number with three significant digits. */
export function figure(value: number): string {
  if (Number.isNaN(value)) return '–'
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return value.toLocaleString('en', {
    minimumFractionDigits: Math.min(digits, 3),
    maximumFractionDigits: Math.min(digits, 3),
  })
}
