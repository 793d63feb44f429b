import {loadavg} from 'node:os'
import {runMain} from '../../scripts/system/start-failure.ts'
import {step} from '../../scripts/system/step.ts'
import {audit, type Audited} from './lighthouse.ts'
import {cpuLines, floodLines, publishLines, weightLines} from './lines.ts'
import {judge, table, writeReport, type Line, type Part} from './report.ts'
import {withStage} from './set-up.ts'
import type {Stage} from './stage.ts'

const heads = ['', 'Must', 'Aim', 'Measured', '', 'Plain Next', 'Empty Next page', 'Static files']
const lighthouseHeads = ['Page', 'Performance', 'Static', 'Accessibility', 'Best practices', 'SEO']
const paintHeads = ['Largest paint', 'Static', 'Must 1.5×']

const stages: {name: string; title: string; run: (stage: Stage) => Promise<string>}[] = [
  {name: 'weight', title: 'A first visit to an article', run: asTable(weightLines)},
  {name: 'cpu', title: 'A warm request', run: asTable(cpuLines)},
  {name: 'publish', title: 'A publication', run: asTable(publishLines)},
  {
    name: 'lighthouse',
    title: 'Lighthouse',
    run: async ({secure}) => showScores(await audit(secure)),
  },
  {name: 'flood', title: 'A flood', run: asTable(floodLines)},
]

// `npm run bench:web` runs all benchmarks and writes BENCHMARKS.md. With names of stages, it prints only
// those.
await runMain(async () => {
  const wanted = new Set(process.argv.slice(2))
  const [loadBefore = 0] = loadavg()
  await withStage(async (stage) => {
    const parts: Part[] = []
    for (const {name, title, run} of stages) {
      if (wanted.size > 0 && !wanted.has(name)) continue
      const text = await step(`Measuring: ${name}`, () => run(stage))
      console.log(`\n${text}\n`)
      parts.push({title, text})
      if (wanted.size === 0) writeReport(parts, stage.browser.version(), loadBefore)
    }
  })
  return 0
})

function asTable(measure: (stage: Stage) => Promise<Line[]>) {
  return async (stage: Stage) => {
    const lines = await measure(stage)
    return table(
      heads,
      lines.map(({what, must, aim, measured, verdict, peers}) => [
        what,
        must,
        aim,
        measured,
        verdict,
        ...peers,
      ]),
    )
  }
}

function showScores(audited: Audited[]): string {
  const rows = audited.map(({page, site, files, failedAudits}) => [
    failedAudits.length > 0 ? `${page} (${failedAudits.join(', ')})` : page,
    String(site.performance),
    String(files.performance),
    String(site.accessibility),
    String(site['best-practices']),
    String(site.seo),
    `${site.paint.toFixed(0)} ms`,
    `${files.paint.toFixed(0)} ms`,
    `${(site.paint / files.paint).toFixed(2)}× ${judge(site.paint / files.paint, 1.5, 1.5)}`,
  ])
  return table([...lighthouseHeads, ...paintHeads], rows)
}
