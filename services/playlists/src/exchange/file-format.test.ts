import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { decodeText } from './decode-text.ts'
import { formatOfText, formatOfType } from './file-format.ts'

test.each([
  ['audio/x-mpegurl', 'm3u8'],
  ['Application/XSPF+XML; charset=utf-8', 'xspf'],
  ['application/json', 'jspf'],
  ['text/csv', 'csv'],
  ['application/octet-stream', undefined],
  ['', undefined],
])('a file sent as %s is %s', (type, format) => {
  expect(formatOfType(type)).toBe(format as never)
})

test.each([
  ['\ufeff#EXTM3U\n', 'm3u8'],
  ['Music/a.mp3\nMusic/b.flac\n', 'm3u8'],
  ['<?xml version="1.0"?><!-- hi --><playlist>', 'xspf'],
  ['<html>', undefined],
  [' {"playlist"', 'jspf'],
  ['title;artist\n', 'csv'],
  ['Dear Ada,\nlisten to this', undefined],
  ['', undefined],
])('%j looks like %s', (text, format) => {
  expect(formatOfText(text)).toBe(format as never)
})

test('files of old players and of Apple Music are read in their own letters', () => {
  expect(decodeText(Buffer.from('Björk, Jóga', 'latin1'))).toBe('Björk, Jóga')
  expect(decodeText(Buffer.from('\ufeffBjörk 😀', 'utf16le'))).toBe('Björk 😀')
  expect(decodeText(Buffer.from('\ufeffBjörk'))).toBe('Björk')
  const greek = [...Buffer.from("<?xml version='1.0' encoding='ISO-8859-7'?>"), 0xe1]
  expect(decodeText(Uint8Array.from(greek))).toEndWith('α')
  const odd = [...Buffer.from('<?xml encoding="klingon"?>'), 0xe1]
  expect(decodeText(Uint8Array.from(odd))).toEndWith('á')
})

test('any bytes are some text, and any text looks like something or nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      formatOfText(decodeText(bytes))
    }),
  )
})
