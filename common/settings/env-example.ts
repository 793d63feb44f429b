import {hostedVariables, siteVariables} from './site-variables.ts'
import {lakeVariables} from './lake-variables.ts'
import type {Variables} from './kinds.ts'

const sections: {title: string; variables: Variables}[] = [
  {title: 'The site', variables: siteVariables},
  {title: 'The embedded Content Lake', variables: lakeVariables},
  {
    title: 'Sanity’s hosted Content Lake instead of the embedded one',
    variables: hostedVariables,
  },
]

/** Returns the text of `.env.example`: every setting with its description and an example, commented out. */
export function envExample(): string {
  const head = '# Every setting is optional. Copy this file to .env and change what you need.\n'
  const written = sections.map(({title, variables}) => {
    const lines = Object.entries(variables).flatMap(([name, {about, example}]) => [
      ...about.map((line) => `# ${line}`),
      `# ${name}=${example}`,
    ])
    return `\n# --- ${title} ---\n${lines.join('\n')}\n`
  })
  return head + written.join('')
}
