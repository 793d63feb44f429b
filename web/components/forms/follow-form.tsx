import type {Words} from '../../words/words.ts'
import styles from './follow-form.module.css'

export interface FollowFormProps {
  words: Words
  /** What was typed, if the form was refused. */
  address?: string | undefined
  /** Why it was refused. */
  error?: string | undefined
}

/** The form to follow by e-mail. It works without JavaScript, and is the same for everybody until it is refused. */
export function FollowForm({words, address, error}: FollowFormProps) {
  const {follow, form} = words
  return (
    <form
      id={error ? undefined : 'follow'}
      action="/api/follow"
      method="post"
      className={styles['form']}
      noValidate
      aria-labelledby="follow-heading"
    >
      <h2 id="follow-heading">{follow.heading}</h2>
      {error && (
        <p id="follow" role="alert" tabIndex={-1} className={styles['error']}>
          {error}
        </p>
      )}
      <p>{follow.lead}</p>
      <label htmlFor="follow-address">{follow.address}</label>
      <div className={styles['row']}>
        <input
          id="follow-address"
          name="address"
          type="email"
          dir="auto"
          autoComplete="email"
          required
          maxLength={254}
          defaultValue={address}
          aria-describedby={error ? 'follow follow-consent' : 'follow-consent'}
          aria-invalid={error ? true : undefined}
        />
        <button type="submit">{follow.submit}</button>
      </div>
      <div hidden>
        <label htmlFor="follow-website">{form.leaveEmpty}</label>
        <input id="follow-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <p id="follow-consent" className={styles['consent']}>
        {follow.consent} <a href="/privacy">{form.privacy}</a>
      </p>
    </form>
  )
}

export interface TokenFormProps {
  /** What the button does. */
  name: 'confirm' | 'end'
  token: string
  label: string
}

/** A form with one button. Mail scanners open links, but do not press buttons. */
export function TokenForm({name, token, label}: TokenFormProps) {
  return (
    <form action="/api/follow" method="post" className={styles['form']}>
      <input type="hidden" name={name} value={token} />
      <button type="submit">{label}</button>
    </form>
  )
}
