type Value = string | number | boolean | undefined

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in HTML, between tags and in attributes with quotes. */
export const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign]!)

/** Attributes, each with a space before it; those without a value, and `false`, are left out. */
export const attributes = (all: Record<string, Value>) =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined && value !== '' && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join('')

/** A string of JavaScript in single quotes, which may stand in a script element too. */
export const quoted = (text: string) =>
  `'${text.replaceAll(/['\\<\n\r\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`
