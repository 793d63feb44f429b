import {createHash, createPublicKey, generateKeyPairSync, randomBytes} from 'node:crypto'
import forge from 'node-forge'
import {certificateNames, servedNames} from './host-names.ts'

/** A certificate and its private key, in PEM. */
export interface KeyPair {
  key: string
  cert: string
}

/** The name under which a browser lists the authority. */
export const authorityName = 'Stillwater lake, for names of Sanity only'

const dayMs = 24 * 60 * 60 * 1000
/** Apple's systems accept no longer-lived certificates. */
const authorityDays = 825
export const leafDays = 90

const {asn1, pki} = forge

/**
 * Creates a certificate authority that is valid for the served names only: its name constraints permit these
 * names and those below them, and exclude all IP addresses. So its key cannot be used against other sites.
 */
export function createAuthority(now: Date): KeyPair {
  const subject = [{name: 'commonName', value: authorityName}]
  const {privateKey, publicKey} = newKeys()
  return sign(publicKey, privateKey, privateKey, {
    subject,
    issuer: subject,
    from: new Date(now.getTime() - dayMs),
    until: new Date(now.getTime() + authorityDays * dayMs),
    extensions: [
      {name: 'basicConstraints', critical: true, cA: true, pathLenConstraint: 0},
      {name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true},
      {name: 'extKeyUsage', serverAuth: true},
      {name: 'subjectKeyIdentifier'},
      {id: '2.5.29.30', critical: true, value: nameConstraints()},
    ],
  })
}

/**
 * Creates a server certificate, signed by the authority, with a new key. It is valid for 90 days at most, as
 * it begins a day early for clocks that are behind.
 */
export function createLeaf(authority: KeyPair, now: Date, names = certificateNames): KeyPair {
  const {privateKey, publicKey} = newKeys()
  const issuer = pki.certificateFromPem(authority.cert).subject.attributes
  return sign(publicKey, privateKey, authority.key, {
    // Without a name, OpenSSL would not check it against the constraints twice.
    subject: [{name: 'organizationName', value: 'Stillwater lake'}],
    issuer,
    from: new Date(now.getTime() - dayMs),
    until: new Date(now.getTime() + (leafDays - 1) * dayMs),
    extensions: [
      {name: 'basicConstraints', critical: true, cA: false},
      {name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: true},
      {name: 'extKeyUsage', serverAuth: true},
      {name: 'subjectAltName', altNames: names.map((value) => ({type: 2, value}))},
    ],
  })
}

/** Returns the hash of a certificate's public key as Chromium's `--ignore-certificate-errors-spki-list` expects it. */
export function publicKeyHash({cert}: Pick<KeyPair, 'cert'>): string {
  const der = createPublicKey(cert).export({type: 'spki', format: 'der'})
  return createHash('sha256').update(der).digest('base64')
}

function newKeys(): {privateKey: string; publicKey: string} {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: {type: 'pkcs8', format: 'pem'},
    publicKeyEncoding: {type: 'spki', format: 'pem'},
  })
}

interface Contents {
  subject: forge.pki.CertificateField[]
  issuer: forge.pki.CertificateField[]
  from: Date
  until: Date
  extensions: object[]
}

function sign(publicKey: string, key: string, issuerKey: string, contents: Contents): KeyPair {
  const certificate = pki.createCertificate()
  certificate.publicKey = pki.publicKeyFromPem(publicKey)
  // The first byte makes it positive.
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`
  certificate.validity.notBefore = contents.from
  certificate.validity.notAfter = contents.until
  certificate.setSubject(contents.subject)
  certificate.setIssuer(contents.issuer)
  certificate.setExtensions(contents.extensions)
  certificate.sign(pki.privateKeyFromPem(issuerKey), forge.md.sha256.create())
  return {key, cert: pki.certificateToPem(certificate).replaceAll('\r', '')}
}

/** Encodes the extension of RFC 5280, section 4.2.1.10, which node-forge does not know. */
function nameConstraints(): string {
  const subtree = (tag: number, value: string): forge.asn1.Asn1 =>
    asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, [
      asn1.create(asn1.Class.CONTEXT_SPECIFIC, tag, false, value),
    ])
  const list = (tag: number, subtrees: forge.asn1.Asn1[]): forge.asn1.Asn1 =>
    asn1.create(asn1.Class.CONTEXT_SPECIFIC, tag, true, subtrees)
  const dnsName = 2
  const ipAddress = 7
  // An address and a mask of zeros stand for every address.
  const everyAddress = [8, 32].map((length) => subtree(ipAddress, '\0'.repeat(length)))
  const constraints = asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, [
    list(
      0,
      servedNames.map((name) => subtree(dnsName, name)),
    ),
    list(1, everyAddress),
  ])
  return asn1.toDer(constraints).getBytes()
}
