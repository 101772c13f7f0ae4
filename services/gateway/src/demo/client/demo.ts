import { copyOnClick } from './copy.ts'
import { countPlays } from './count-plays.ts'
import { playInPage } from './play-in-page.ts'
import { searchAsYouType } from './search.ts'
import { showMore } from './show-more.ts'
import { waitForMusic } from './wait-for-music.ts'

copyOnClick()
searchAsYouType()
showMore()
playInPage()
countPlays()
waitForMusic()
