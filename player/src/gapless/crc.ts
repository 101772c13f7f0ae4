/** The checksums of FLAC (RFC 9639 9.1.8 and 9.3), most significant bit first, from 0. */
function tableOf(polynomial: number, bits: number) {
  const top = 2 ** (bits - 1)
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    let value = byte << (bits - 8)
    for (let i = 0; i < 8; i++) value = value & top ? (value << 1) ^ polynomial : value << 1
    return value & (2 ** bits - 1)
  })
}
const table8 = tableOf(0x07, 8)
const table16 = tableOf(0x8005, 16)

export function crc8(bytes: Uint8Array, from: number, until: number) {
  let crc = 0
  for (let i = from; i < until; i++) crc = table8[crc ^ bytes[i]!]!
  return crc
}

export function crc16(bytes: Uint8Array) {
  let crc = 0
  for (const byte of bytes) crc = ((crc << 8) ^ table16[(crc >> 8) ^ byte]!) & 0xffff
  return crc
}
