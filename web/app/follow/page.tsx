import type {Metadata} from 'next'
import {FollowForm, TokenForm} from '../../components/forms/follow-form.tsx'
import {homeTrail} from '../../components/site/breadcrumbs.tsx'
import {FeedLinks} from '../../components/site/feed-links.tsx'
import {Main, Message} from '../../components/site/main.tsx'
import {PageHeader} from '../../components/site/page-header.tsx'
import {Sentence} from '../../components/text/sentence.tsx'
import {getSite} from '../../content/index.ts'
import {pageMetadata} from '../../exports/page-metadata.ts'
import {findByToken} from '../../follow/follower.ts'
import {createFollowState} from '../../follow/form-state.ts'
import {useOf} from '../../follow/sign-up.ts'
import {createContentClient} from '../../lake/client.ts'
import {siteSettings, canFollow} from '../../settings.ts'
import {wordsFor, type Words} from '../../words/words.ts'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Rendered for each request: its links and refused forms differ for each reader. */
export const instant = false

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const [{content: site}, query] = await Promise.all([getSite(), searchParams])
  return pageMetadata({
    site,
    title: wordsFor(site.settings?.language).follow.title,
    path: '/follow',
    noIndex: Object.keys(query).length > 0,
  })
}

export default async function FollowPage({searchParams}: Props) {
  const [{content: site, tags}, query] = await Promise.all([getSite(), searchParams])
  const words = wordsFor(site.settings?.language)
  const read = (name: string) => [query[name] ?? ''].flat()[0] ?? ''
  const step = await findStep(read)
  if (step) return <Main tags={tags}>{showStep(step, words)}</Main>
  const {writeToken} = siteSettings()
  const refused = writeToken ? createFollowState(writeToken).decrypt(read('form')) : undefined
  return (
    <Main tags={tags}>
      <PageHeader trail={homeTrail(words)} title={words.follow.title} words={words} />
      {canFollow(siteSettings()) ? (
        <FollowForm
          words={words}
          address={refused?.address}
          error={refused && words.follow[refused.reason]}
        />
      ) : (
        <p>{words.follow.unavailable}</p>
      )}
      <FeedLinks what="articles" words={words} />
    </Main>
  )
}

const messages = ['sent', 'confirmed', 'ended', 'gone'] as const
type Step = {name: (typeof messages)[number]} | {name: 'confirm' | 'end'; token: string}

/** Returns the step that a link in a mail or a sent form leads to; undefined for the page itself. */
async function findStep(read: (name: string) => string): Promise<Step | undefined> {
  const state = messages.find((one) => one === read('state'))
  if (state) return {name: state}
  const purpose = (['confirm', 'end'] as const).find(read)
  const site = siteSettings()
  if (!purpose || !site.writeToken) return undefined
  const client = createContentClient({...site, token: site.writeToken})
  const token = read(purpose)
  const name = useOf(await findByToken(client, token), purpose, new Date()) ?? 'gone'
  return name === 'confirm' || name === 'end' ? {name, token} : {name}
}

function showStep(step: Step, {follow}: Words) {
  if ('token' in step) {
    const {name, token} = step
    const label = name === 'confirm' ? follow.confirmButton : follow.endButton
    return (
      <Message title={name === 'confirm' ? follow.confirmTitle : follow.endTitle}>
        <TokenForm name={name} token={token} label={label} />
      </Message>
    )
  }
  const texts = {
    sent: [follow.sentTitle, follow.sentText],
    confirmed: [follow.confirmedTitle, follow.confirmedText],
    ended: [follow.endedTitle, follow.endedText],
    gone: [follow.goneTitle, follow.goneText],
  } as const
  const [title, text] = texts[step.name]
  return (
    <Message title={title}>
      <p>
        <Sentence text={text} href="/follow" />
      </p>
    </Message>
  )
}
