import { Hono } from 'hono'
import { toAsset, sendAsset } from './asset.ts'
import icon from './icon.svg' with { type: 'text' }
import { styles } from './styles/styles.ts'

const stylesheet = toAsset(styles, 'text/css; charset=utf-8')
const picture = toAsset(icon, 'image/svg+xml')

/** What our pages load besides scripts. */
export const pageAssetsRoutes = () =>
  new Hono()
    .get('/pages.css', (c) => sendAsset(c, stylesheet))
    .get('/icon.svg', (c) => sendAsset(c, picture))
