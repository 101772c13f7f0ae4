import artist from './artist.css' with { type: 'text' }
import base from './base.css' with { type: 'text' }
import embedCode from './embed-code.css' with { type: 'text' }
import embed from './embed.css' with { type: 'text' }
import library from './library.css' with { type: 'text' }
import player from './player.css' with { type: 'text' }
import profile from './profile.css' with { type: 'text' }
import siteHeader from './site-header.css' with { type: 'text' }

/** The look of our pages: one sheet. */
export const styles = [base, siteHeader, player, embedCode, library, artist, profile, embed].join(
  '\n',
)
