import {generateKeyPairSync, sign} from 'node:crypto'

/** Returns a key and a self-signed certificate for this machine and this run only, as PEM. */
export function makeCertificate(): {key: string; cert: string} {
  const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'})
  const algorithm = sequence(object('2a8648ce3d040302')) // ecdsa-with-SHA256
  const name = sequence(der(0x31, sequence(object('550403'), der(0x0c, Buffer.from('localhost')))))
  const content = sequence(
    integer(1),
    algorithm,
    name,
    sequence(time(-1), time(1)),
    name,
    publicKey.export({type: 'spki', format: 'der'}),
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey))
  const body = sequence(content, algorithm, signature).toString('base64')
  return {
    key: privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
  }
}

// Encodes a DER element: tag, length, content.

function der(kind: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const {length} = content
  return Buffer.concat([Buffer.from([kind, ...size(length)]), content])
}

/** DER requires the shortest encoding of the length, and browsers check that. */
function size(length: number): number[] {
  if (length < 128) return [length]
  return length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
}

function sequence(...parts: Uint8Array[]): Buffer {
  return der(0x30, ...parts)
}

function integer(value: number): Buffer {
  return der(0x02, Buffer.from([value]))
}

function object(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

/** Formats the date this many days from now. */
function time(days: number): Buffer {
  const date = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
  return der(
    0x17,
    Buffer.from(
      `${date
        .toISOString()
        .replaceAll(/[-:T]|\.\d+/g, '')
        .slice(2)}`,
    ),
  )
}
