import { expect, test } from 'vitest'
import { kindOfBytes } from '../../src/reading/file-kind.ts'
import { foreignKind } from '../../src/reading/foreign.ts'
import { decodeText } from '../../src/reading/text.ts'
import { zipOf } from '../support/workbook.ts'

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test.each([
  ['%PDF-1.7\n%âãÏÓ\n', 'a PDF'],
  ['\x89PNG\r\n\x1a\n', 'a picture (.png)'],
  ['\xff\xd8\xff\xe0\0\x10JFIF', 'a picture (.jpg)'],
  ['GIF89a\x01', 'a picture (.gif)'],
  ['RIFF\x24\x10\0\0WEBPVP8 ', 'a picture (.webp)'],
  ['\0\0\0\x18ftypheic', 'a photo or a video'],
  ['{\\rtf1\\ansi', 'a text document (.rtf)'],
  ['From: <Saved by Blink>\r\n', 'a web archive'],
  ['bplist00\xd1', 'a web archive'],
  ['7z\xbc\xaf\x27\x1c\0', 'a packed folder (.7z)'],
])('%j is known by its first bytes, in one problem', (start, kind) => {
  expect(foreignKind(latin(start))).toBe(kind)
  const { text, diagnostics } = decodeText('a.yaml', latin(`${start}${'\0 more'.repeat(50)}`))
  expect([text, diagnostics.map(({ message }) => message)]).toEqual([null, [`The file is ${kind}`]])
})

test.each(['', 'coder,unit\n', 'From: Ann\n', '{"a": 1}', '\ufeffcoder;unit', '%PD', 'II*'])(
  '%j may be text',
  (text) => {
    expect(foreignKind(Buffer.from(text))).toBe(null)
  },
)

test.each([
  ['Word', zipOf({ '[Content_Types].xml': 'x', 'word/document.xml': 'x' })],
  ['Numbers', zipOf({ 'Index/Document.iwa': 'x', 'preview.jpg': 'x' })],
  ['old Word', latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(90)}${[...'WordDocument'].join('\0')}\0`)],
])('a document of %s is neither a workbook nor a folder of files', (_, bytes) => {
  expect(kindOfBytes(bytes)).toBe('document')
})
