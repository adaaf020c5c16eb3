import { deflateSync, inflateSync } from 'fflate'

/** Bytes as short text in base64, for places that hold only text. */
export function bytesToText(bytes: Uint8Array): string {
  const packed = deflateSync(bytes)
  return btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
}

/** Throws an error if the text was not made by `bytesToText`. */
export function textToBytes(text: string): Uint8Array {
  return inflateSync(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)))
}
