import { initWasm, Resvg } from '@resvg/resvg-wasm'

let ready: Promise<void> | undefined

/** Paints a drawing (SVG) as a JPEG. */
export async function paint(svg: string): Promise<Uint8Array> {
  ready ??= Bun.file(Bun.fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')))
    .arrayBuffer()
    .then(initWasm)
  await ready
  const png = new Resvg(svg).render().asPng()
  return await new Bun.Image(png).jpeg({ quality: 74 }).bytes()
}
