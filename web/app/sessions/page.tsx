import type {Metadata} from 'next'
import {Main} from '../../components/site/main.tsx'
import {OfferingList} from '../../components/lists/offering-list.tsx'
import {homeTrail} from '../../components/site/breadcrumbs.tsx'
import {PageHeader} from '../../components/site/page-header.tsx'
import {RequestForm, UnsentRequest} from '../../components/forms/request-form.tsx'
import {getSessions, getSite} from '../../content/index.ts'
import {takesRequests} from '../../content/site.ts'
import {siteSettings} from '../../settings.ts'
import {describeSessions} from '../../exports/linked-data/describe-site.ts'
import {LinkedData} from '../../exports/linked-data/linked-data.tsx'
import {pageMetadata} from '../../exports/page-metadata.ts'
import {consentText} from '../../requests/consent.ts'
import {createFormState, type FormState} from '../../requests/form-state.ts'
import {readInvitation} from '../../text/invitation.ts'
import {wordsFor} from '../../words/words.ts'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Rendered for each request: the form contains its rendering time and previously typed values. */
export const instant = false

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const {content: site} = await getSite()
  const refused = formState()?.decryptRefused(readParameter(await searchParams, 'form'))
  const {form, sessions: named} = wordsFor(site.settings?.language)
  return pageMetadata({
    site,
    title: refused ? form.refusedTitle : named.title,
    path: '/sessions',
  })
}

export default async function SessionsPage({searchParams}: Props) {
  const query = await searchParams
  const read = (name: string) => readParameter(query, name)
  const [{content: site, tags: siteTags}, {content: sessions, tags}] = await Promise.all([
    getSite(),
    getSessions(),
  ])
  const {settings} = site
  const words = wordsFor(settings?.language)
  const invitation = readInvitation(settings?.callToAction, words)
  const state = settings?.callToAction?.state
  const isOpen = takesRequests(site)
  const encrypted = formState()
  const refused = encrypted?.decryptRefused(read('form'))
  const service = describeSessions(sessions.offerings, site, siteSettings().siteUrl)
  return (
    <Main tags={[...siteTags, ...tags]}>
      {service.length > 0 && <LinkedData things={service} />}
      <PageHeader
        trail={homeTrail(words)}
        title={words.sessions.title}
        words={words}
        description={isOpen ? invitation?.text : (invitation?.text ?? words.invitation.closed)}
      />
      <OfferingList offerings={sessions.offerings} words={words} />
      {refused?.isFinal && <UnsentRequest refused={refused} words={words} />}
      {encrypted && (isOpen || (refused && !refused.isFinal)) && (
        <RequestForm
          offerings={sessions.offerings}
          consent={consentText(sessions.requests, words)}
          origin={encrypted.encryptOrigin(refused !== undefined)}
          refused={refused?.isFinal ? undefined : refused}
          chosen={{offering: read('offering'), from: read('from')}}
          waitingList={state === 'waitingList'}
          words={words}
        />
      )}
      {isOpen && !encrypted && <p>{words.sessions.notFromHere}</p>}
    </Main>
  )
}

/** Returns the encryption of form state; undefined if the site has no token to write requests with. */
function formState(): FormState | undefined {
  const {writeToken} = siteSettings()
  return writeToken ? createFormState(writeToken) : undefined
}

function readParameter(query: Awaited<Props['searchParams']>, name: string): string {
  return [query[name] ?? ''].flat()[0] ?? ''
}
