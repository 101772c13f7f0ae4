/**
 * A UPC, EAN or other GTIN of 8 to 14 digits, written with or without spaces and hyphens; null when
 * its check digit does not fit (GS1 General Specifications, 7.9).
 */
export function barcode(value: string): string | null {
  const digits = value.replace(/[\s-]/g, '')
  if (!/^\d{8}$|^\d{12,14}$/.test(digits)) return null
  const sum = Array.from(digits.padStart(14, '0'), Number).reduce(
    (total, digit, place) => total + digit * (place % 2 ? 1 : 3),
    0,
  )
  return sum % 10 || !Number(digits) ? null : digits
}
