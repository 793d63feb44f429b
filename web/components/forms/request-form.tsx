import type {ReactNode} from 'react'
import type {Offering} from '../../content/index.ts'
import type {RefusedRequest} from '../../requests/form-state.ts'
import type {RequestField} from '../../requests/read-request.ts'
import type {Words} from '../../words/words.ts'
import styles from './request-form.module.css'

export interface RequestFormProps {
  offerings: Offering[]
  /** The text of the consent. */
  consent: string
  /** The rendering time, and whether the form was refused before, encrypted. */
  origin: string
  /** The refused form, if it was refused. */
  refused?: RefusedRequest | undefined
  /** The initial selection: the slugs of a session type and of the article that led here. */
  chosen: {offering: string; from: string}
  waitingList: boolean
  words: Words
}

/** Returns the name of each field that can be invalid. */
function labelsOf({form}: Words): Record<RequestField, string> {
  const {name, reach, times, consent} = form
  return {name, reach, preferredTimes: times, consent}
}

const order = ['name', 'reach', 'preferredTimes', 'consent'] as const

/** The form for a session request. It works without JavaScript. */
export function RequestForm({
  offerings,
  consent,
  origin,
  refused,
  chosen,
  waitingList,
  words,
}: RequestFormProps) {
  const {typed, errors = {}, notice} = refused ?? {}
  const {form, invitation} = words
  const labels = labelsOf(words)
  return (
    <form
      id={refused ? undefined : requestId}
      action="/api/requests"
      method="post"
      className={styles['form']}
      noValidate
    >
      <h2>{waitingList ? invitation.joinWaitingList : invitation.request}</h2>
      {refused && <Refusal notice={notice} errors={errors} words={words} />}
      <Field name="name" label={labels.name} error={errors.name} required={form.required}>
        <input
          {...describe('name', errors.name)}
          type="text"
          dir="auto"
          autoComplete="name"
          required
          maxLength={100}
          defaultValue={typed?.name}
        />
      </Field>
      <Field
        name="reach"
        label={labels.reach}
        hint={form.reachHint}
        error={errors.reach}
        required={form.required}
      >
        <input
          {...describe('reach', errors.reach, true)}
          type="text"
          dir="auto"
          autoComplete="email"
          required
          maxLength={200}
          defaultValue={typed?.reach}
        />
      </Field>
      {offerings.length > 0 && (
        <Field name="offering" label={form.offering}>
          <select
            id="request-offering"
            name="offering"
            defaultValue={typed?.offering ?? chosen.offering}
          >
            <option value="">{form.noOffering}</option>
            {offerings.map(({_id, title, slug}) => (
              <option key={_id} value={slug ?? ''}>
                {title ?? words.site.untitled}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field
        name="preferredTimes"
        label={labels.preferredTimes}
        hint={form.timesHint}
        error={errors.preferredTimes}
      >
        <textarea
          {...describe('preferredTimes', errors.preferredTimes, true)}
          dir="auto"
          rows={3}
          maxLength={500}
          defaultValue={typed?.preferredTimes}
        />
      </Field>
      <div className={styles['consent']}>
        <input
          {...describe('consent', errors.consent)}
          type="checkbox"
          value="yes"
          required
          defaultChecked={typed?.consent}
        />
        <label htmlFor="request-consent">
          {consent} <a href="/privacy">{form.privacy}</a> <Required text={form.required} />
        </label>
        <FieldError name="consent" error={errors.consent} />
      </div>
      <div hidden>
        <label htmlFor="request-website">{form.leaveEmpty}</label>
        <input id="request-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <input type="hidden" name="from" value={typed?.from ?? chosen.from} />
      <input type="hidden" name="origin" value={origin} />
      <button type="submit">{waitingList ? invitation.joinWaitingList : form.send}</button>
    </form>
  )
}

/** Shows a request that can no longer be sent, so that the reader keeps her words. */
export function UnsentRequest({refused, words}: {refused: RefusedRequest} & WithWords) {
  const {typed, notice} = refused
  const labels = labelsOf(words)
  const written = (['name', 'reach', 'preferredTimes'] as const).filter((name) =>
    typed[name].trim(),
  )
  return (
    <div id={requestId} role="alert" tabIndex={-1} className={styles['unsent']}>
      <p>{notice}</p>
      <dl>
        {written.map((name) => (
          <div key={name}>
            <dt>{labels[name]}</dt>
            <dd dir="auto">{typed[name]}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

interface WithWords {
  words: Words
}

/** The anchor of the form, or of its errors if it was refused. */
const requestId = 'request'

/**
 * Shows why the form was refused, with a link to each invalid field. Its id is the address's fragment, so browsers
 * move the focus here without JavaScript.
 */
function Refusal({notice, errors, words}: Pick<RefusedRequest, 'notice' | 'errors'> & WithWords) {
  const labels = labelsOf(words)
  const wrong = order.filter((name) => errors[name])
  return (
    <div id={requestId} role="alert" tabIndex={-1} className={styles['notice']}>
      <p>{notice ?? words.form.refused}</p>
      {wrong.length > 0 && (
        <ul>
          {wrong.map((name) => (
            <li key={name}>
              <a href={`#request-${name}`}>{labels[name]}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Required({text}: {text: string}) {
  return <span className={styles['required']}>{text}</span>
}

interface FieldProps {
  name: RequestField | 'offering'
  label: string
  hint?: string
  error?: string | undefined
  /** The mark of a required field. */
  required?: string
  children: ReactNode
}

function Field({name, label, hint, error, required, children}: FieldProps) {
  return (
    <div className={styles['field']}>
      <label htmlFor={`request-${name}`}>
        {label} {required && <Required text={required} />}
      </label>
      {hint && <p id={`request-${name}-hint`}>{hint}</p>}
      {children}
      <FieldError name={name} error={error} />
    </div>
  )
}

function FieldError({name, error}: {name: string; error: string | undefined}) {
  if (!error) return null
  return (
    <p id={`request-${name}-error`} className={styles['error']}>
      {error}
    </p>
  )
}

/** Returns the attributes that connect an input with its label, hint and error. */
function describe(name: RequestField, error: string | undefined, hint = false) {
  const notes = [hint && `request-${name}-hint`, error && `request-${name}-error`].filter(Boolean)
  return {
    id: `request-${name}`,
    name,
    ...(notes.length > 0 && {'aria-describedby': notes.join(' ')}),
    ...(error && {'aria-invalid': true}),
  }
}
