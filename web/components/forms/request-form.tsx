import type {ReactNode} from 'react'
import type {Offering} from '../../content/index.ts'
import type {RefusedRequest} from '../../requests/form-state.ts'
import type {RequestField} from '../../requests/read-request.ts'
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
}

const labels = {
  name: 'Your name',
  reach: 'How you can be reached',
  preferredTimes: 'Times that would suit you',
  consent: 'Your consent',
} satisfies Record<RequestField, string>

const order = ['name', 'reach', 'preferredTimes', 'consent'] as const

/** The form for a session request. It works without JavaScript. */
export function RequestForm({
  offerings,
  consent,
  origin,
  refused,
  chosen,
  waitingList,
}: RequestFormProps) {
  const {typed, errors = {}, notice} = refused ?? {}
  return (
    <form
      id={refused ? undefined : requestId}
      action="/api/requests"
      method="post"
      className={styles['form']}
      noValidate
    >
      <h2>{waitingList ? 'Join the waiting list' : 'Request a session'}</h2>
      {refused && <Refusal notice={notice} errors={errors} />}
      <Field name="name" label={labels.name} error={errors.name} required>
        <input
          {...describe('name', errors.name)}
          type="text"
          autoComplete="name"
          required
          maxLength={100}
          defaultValue={typed?.name}
        />
      </Field>
      <Field
        name="reach"
        label={labels.reach}
        hint="An e-mail address or a telephone number."
        error={errors.reach}
        required
      >
        <input
          {...describe('reach', errors.reach, true)}
          type="text"
          autoComplete="email"
          required
          maxLength={200}
          defaultValue={typed?.reach}
        />
      </Field>
      {offerings.length > 0 && (
        <Field name="offering" label="Kind of session">
          <select
            id="request-offering"
            name="offering"
            defaultValue={typed?.offering ?? chosen.offering}
          >
            <option value="">I don’t know yet</option>
            {offerings.map(({_id, title, slug}) => (
              <option key={_id} value={slug ?? ''}>
                {title ?? 'Untitled'}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field
        name="preferredTimes"
        label={labels.preferredTimes}
        hint="A few days and times are enough. Please don’t write about your health or your story here: there is room for it when we speak."
        error={errors.preferredTimes}
      >
        <textarea
          {...describe('preferredTimes', errors.preferredTimes, true)}
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
          {consent} <a href="/privacy">Privacy</a> <Required />
        </label>
        <FieldError name="consent" error={errors.consent} />
      </div>
      <div hidden>
        <label htmlFor="request-website">Leave this empty</label>
        <input id="request-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <input type="hidden" name="from" value={typed?.from ?? chosen.from} />
      <input type="hidden" name="origin" value={origin} />
      <button type="submit">{waitingList ? 'Join the waiting list' : 'Send the request'}</button>
    </form>
  )
}

/** The anchor of the form, or of its errors if it was refused. */
const requestId = 'request'

/**
 * Shows why the form was refused, with a link to each invalid field. Its id is the address's fragment, so browsers
 * move the focus here without JavaScript.
 */
function Refusal({notice, errors}: Pick<RefusedRequest, 'notice' | 'errors'>) {
  const wrong = order.filter((name) => errors[name])
  return (
    <div id={requestId} role="alert" tabIndex={-1} className={styles['notice']}>
      <p>{notice ?? 'Not sent yet: something below needs a look.'}</p>
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

function Required() {
  return <span className={styles['required']}>(required)</span>
}

interface FieldProps {
  name: RequestField | 'offering'
  label: string
  hint?: string
  error?: string | undefined
  required?: boolean
  children: ReactNode
}

function Field({name, label, hint, error, required = false, children}: FieldProps) {
  return (
    <div className={styles['field']}>
      <label htmlFor={`request-${name}`}>
        {label} {required && <Required />}
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
