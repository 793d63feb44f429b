import {Button, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useState, type ReactNode} from 'react'
import {IntentLink} from 'sanity/router'
import type {ImportJob} from '../../web/shared/imports/import-job.ts'
import type {ImportReport} from '../../web/shared/imports/import-report.ts'
import type {TakenBack} from '../../web/shared/imports/taken-back.ts'
import {attentionItems, factsOf, fileFindings} from './findings.ts'
import type {ImportDetails, ImportsApi} from './imports-api.ts'

const shownPhases = new Set<string>(['planned', 'imported', 'taken back'])

/** Shows the plan of an import, its report, or what became of it when it was taken back. */
export function JobDetails({job, api}: {job: ImportJob; api: ImportsApi}) {
  const {id, phase} = job
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
  if (key === undefined || found?.key !== key) return null
  const {details} = found
  if (phase === 'taken back') {
    return details.takenBack && <WhatStayed takenBack={details.takenBack} />
  }
  const report = phase === 'planned' ? details.plan : details.report
  return report && <Report report={report} />
}

function Report({report}: {report: ImportReport}) {
  const items = attentionItems(report)
  const file = fileFindings(report)
  return (
    <Stack gap={5}>
      <Facts facts={factsOf(report)} />
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
    </Stack>
  )
}

function WhatStayed({takenBack: {removed, pictures, kept}}: {takenBack: TakenBack}) {
  const facts = [
    ...Object.entries(removed).map(([type, count]): [string, string] => [
      removedLabels[type] ?? type,
      String(count),
    ]),
    ...(pictures > 0 ? [['Pictures removed', String(pictures)] as [string, string]] : []),
  ]
  return (
    <Stack gap={5}>
      {facts.length > 0 && <Facts facts={facts} />}
      {kept.length > 0 && (
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
      )}
    </Stack>
  )
}

const removedLabels: Record<string, string> = {
  article: 'Articles removed',
  page: 'Pages removed',
  author: 'Authors removed',
  topic: 'Topics removed',
  redirect: 'Old addresses removed',
}

function Facts({facts}: {facts: [label: string, value: string][]}) {
  return (
    <Stack as="dl" gap={3} style={{margin: 0}}>
      {facts.map(([label, value]) => (
        <Flex key={label} gap={3} wrap="wrap">
          <Text as="dt" size={1} muted style={{flex: '1 1 16rem'}}>
            {label}
          </Text>
          <Text as="dd" size={1} style={{margin: 0, flex: '1 1 8rem', overflowWrap: 'anywhere'}}>
            {value}
          </Text>
        </Flex>
      ))}
    </Stack>
  )
}

/** How many entries of a long list are shown at first, and how many more with each click. */
const step = 25

function Section({title, children}: {title: string; children: ReactNode[]}) {
  const [limit, setLimit] = useState(step)
  return (
    <Stack gap={4}>
      <Text as="h4" size={1} weight="semibold">
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
