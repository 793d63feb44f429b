import {createEncryption} from '../requests/form-state.ts'

/** A form to follow that was refused: the typed address, and the reason. */
export interface RefusedFollow {
  address: string
  reason: 'invalid' | 'tooMany' | 'notStored'
}

const seconds = 15 * 60

/**
 * Creates the encryption of a refused form. Its address returns to the page in the query string, and nobody else can
 * read it there.
 */
export function createFollowState(writeToken: string) {
  const refused = createEncryption(writeToken, 'refused form to follow')
  return {
    encrypt: (form: RefusedFollow) => refused.encrypt(form, seconds),
    decrypt: (text: string) => refused.decrypt(text) as RefusedFollow | undefined,
  }
}
