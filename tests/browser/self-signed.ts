import {generateKeyPairSync, randomBytes, sign} from 'node:crypto'

export interface Certificate {
  key: string
  cert: string
}

/** Creates a key and a self-signed X.509 certificate for the given DNS names, valid for a day. */
export function createSelfSigned(names: string[]): Certificate {
  const {publicKey, privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'})
  const name = sequence(set(sequence(oid('550403'), tlv(0x0c, Buffer.from('Test')))))
  const day = 24 * 60 * 60 * 1000
  const validity = sequence(utcTime(Date.now() - day), utcTime(Date.now() + day))
  const alternatives = sequence(...names.map((dns) => tlv(0x82, Buffer.from(dns))))
  const extension = sequence(oid('551d11'), tlv(0x04, alternatives))
  const toBeSigned = sequence(
    tlv(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({type: 'spki', format: 'der'}),
    tlv(0xa3, sequence(extension)),
  )
  const signature = sign('sha256', toBeSigned, privateKey)
  const bits = tlv(0x03, Buffer.concat([Buffer.from([0]), signature]))
  const der = sequence(toBeSigned, ecdsaWithSha256, bits)
  const lines = der.toString('base64').replaceAll(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}

/** Encodes an ASN.1 value in DER: tag, length, content. */
function tlv(tag: number, content: Buffer): Buffer {
  const {length} = content
  const bytes =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...bytes]), content])
}

function sequence(...parts: Buffer[]): Buffer {
  return tlv(0x30, Buffer.concat(parts))
}

function set(part: Buffer): Buffer {
  return tlv(0x31, part)
}

function integer(bytes: Buffer): Buffer {
  return tlv(0x02, bytes)
}

function oid(hex: string): Buffer {
  return tlv(0x06, Buffer.from(hex, 'hex'))
}

function utcTime(time: number): Buffer {
  const digits = new Date(time)
    .toISOString()
    .replaceAll(/[-:T]|\..*/g, '')
    .slice(2)
  return tlv(0x17, Buffer.from(`${digits}Z`))
}

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
