import { createHmac, timingSafeEqual } from 'node:crypto';

/** Maximum difference between the signature's time and now, in seconds. */
const TOLERANCE_S = 300;

/** Signs a body with the current time: `t=<seconds since 1970>,v1=<HMAC-SHA256 of "<t>.<body>" in hex>`. */
export function signBody(
  secret: string,
  body: Buffer | string,
  seconds = Math.floor(Date.now() / 1_000),
): string {
  return `t=${seconds},v1=${hmac(secret, seconds, body).toString('hex')}`;
}

/** Whether the signature is valid for the secret and the body, and at most {@link TOLERANCE_S} seconds old. */
export function holdsSignature(
  secret: string,
  body: Buffer,
  signature: string | undefined,
): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature ?? '');
  if (!match) {
    return false;
  }
  const seconds = Number(match[1]);
  if (Math.abs(Date.now() / 1_000 - seconds) > TOLERANCE_S) {
    return false;
  }
  const given = Buffer.from(match[2] ?? '', 'hex');
  return timingSafeEqual(given, hmac(secret, seconds, body));
}

function hmac(secret: string, seconds: number, body: Buffer | string): Buffer {
  return createHmac('sha256', secret)
    .update(`${seconds}.`)
    .update(body)
    .digest();
}
