import {Button, Flex, Grid, Stack, Text} from '@sanity/ui'
import {useEffect, useState, type ReactNode} from 'react'
import {IntentLink} from 'sanity/router'
import type {ImportJob} from '../../web/shared/imports/import-job.ts'
import type {ImportReport} from '../../web/shared/imports/import-report.ts'
import type {TakenBack} from '../../web/shared/imports/taken-back.ts'
import {attentionItems, factsOf, fileFindings} from './findings.ts'
import type {ImportDetails, ImportsApi} from './imports-api.ts'

const shownPhases = new Set<string>(['planned', 'imported', 'taken back'])

/** What an import will do or did. */
interface Shown {
  report?: ImportReport | null
  takenBack?: TakenBack | null
}

/** Returns the plan of an import, its report, or what became of it when it was taken back. */
export function useDetails({id, phase}: ImportJob, api: ImportsApi): Shown {
  const [found, setFound] = useState<{key: string; details: ImportDetails}>()
  const key = shownPhases.has(phase) ? `${id} ${phase}` : undefined
  useEffect(() => {
    let isCurrent = true
    if (key === undefined) return
    api.details(id).then(
      (details) => isCurrent && setFound({key, details}),
      (error: unknown) => console.error('The report could not be read.', error),
    )
    return () => {
      isCurrent = false
    }
  }, [api, id, key])
  if (key === undefined || found?.key !== key) return {}
  const {plan, report, takenBack} = found.details
  if (phase === 'taken back') return {takenBack}
  return {report: phase === 'planned' ? plan : report}
}

/** The numbers of a plan, of a report or of what was taken back. */
export function Summary({report, takenBack}: Shown) {
  const facts = report ? factsOf(report) : takenBack ? takenBackFacts(takenBack) : []
  if (facts.length === 0) return null
  return (
    <Grid as="dl" gap={3} style={{margin: 0, gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)'}}>
      {facts.flatMap(([label, value]) => [
        <Text as="dt" size={1} muted key={`${label} name`}>
          {label}
        </Text>,
        <Text as="dd" size={1} style={{margin: 0, overflowWrap: 'anywhere'}} key={label}>
          {value}
        </Text>,
      ])}
    </Grid>
  )
}

/** What a writer should look at. */
export function Findings({report, takenBack}: Shown) {
  if (takenBack) return <WhatStayed takenBack={takenBack} />
  if (!report) return null
  const items = attentionItems(report)
  const file = fileFindings(report)
  return (
    <>
      {items.length > 0 && (
        <Section title={report.dryRun ? 'What is unclear' : 'Please look at these'}>
          {items.map(({id, type, title, reasons}) => (
            <Stack gap={3} key={id ?? title} as="li">
              <Text size={1} weight="medium">
                {id && type && !report.dryRun ? (
                  <IntentLink intent="edit" params={{id, type}}>
                    {title}
                  </IntentLink>
                ) : (
                  title
                )}
              </Text>
              {[...new Set(reasons)].map((reason) => (
                <Text size={1} muted key={reason} style={{overflowWrap: 'anywhere'}}>
                  {reason}
                </Text>
              ))}
            </Stack>
          ))}
        </Section>
      )}
      {file.length > 0 && (
        <Section title="About the file">
          {file.map((line) => (
            <Text as="li" size={1} muted key={line} style={{overflowWrap: 'anywhere'}}>
              {line}
            </Text>
          ))}
        </Section>
      )}
    </>
  )
}

function WhatStayed({takenBack: {kept}}: {takenBack: TakenBack}) {
  if (kept.length === 0) return null
  return (
    <Section title="These stay">
      {kept.map(({id, type, title, reason}) => (
        <Text as="li" size={1} key={id} style={{overflowWrap: 'anywhere'}}>
          <IntentLink intent="edit" params={{id, type}}>
            {title}
          </IntentLink>{' '}
          {reason}
        </Text>
      ))}
    </Section>
  )
}

function takenBackFacts({removed, pictures}: TakenBack): [label: string, value: string][] {
  const counts: [string, number][] = Object.entries(removed).map(([type, count]) => [
    removedLabels[type] ?? type,
    count,
  ])
  const all: [string, number][] = [...counts, ['Pictures and recordings removed', pictures]]
  return all.filter(([, count]) => count > 0).map(([label, count]) => [label, String(count)])
}

const removedLabels: Record<string, string> = {
  article: 'Articles removed',
  page: 'Pages removed',
  author: 'Authors removed',
  topic: 'Topics removed',
  redirect: 'Old addresses removed',
}

/** How many entries of a long list are shown at first, and how many more with each click. */
const step = 25

function Section({title, children}: {title: string; children: ReactNode[]}) {
  const [limit, setLimit] = useState(step)
  return (
    <Stack gap={4}>
      <Text as="h3" size={1} weight="semibold">
        {title} ({children.length})
      </Text>
      <Stack as="ul" gap={4} style={{margin: 0, padding: 0, listStyle: 'none'}}>
        {children.slice(0, limit)}
      </Stack>
      {children.length > limit && (
        <Flex>
          <Button
            mode="ghost"
            fontSize={1}
            text="Show more"
            onClick={() => setLimit(limit + step)}
          />
        </Flex>
      )}
    </Stack>
  )
}
