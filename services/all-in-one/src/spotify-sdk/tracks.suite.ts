import { expect, test } from 'bun:test'
import { namesOrNull, unknownId } from './names.ts'
import type { SdkSite } from './sdk-site.fixture.ts'

/** Spotify's SDK reads tracks, and what was measured of them. */
export const trackForms = (busker: () => SdkSite) => {
  test('the SDK reads a track with its album and all its artists', async () => {
    const { ada, idOf, site } = busker()
    const id = idOf('track', 'Carousel at Low Tide')
    const track = await ada.sdk.tracks.get(id, 'SE')
    expect(track).toMatchObject({
      id,
      type: 'track',
      uri: `busker:track:${id}`,
      href: `${site}/v1/tracks/${id}`,
      external_urls: { spotify: `${site}/track/${id}` },
      album: { name: 'Letters Home', images: [{ width: 640 }, { width: 300 }, { width: 64 }] },
      disc_number: 1,
      track_number: 3,
      track: true,
      episode: false,
      is_local: false,
      is_playable: true,
      preview_url: null,
    })
    expect(track.artists.map(({ name }) => name)).toEqual(['Linden Quay', 'Vesper Loom'])
    expect(track.duration_ms).toBeWithin(30_000, 90_000)
  })

  test('the SDK reads several tracks in the order asked, with null for what is not there', async () => {
    const { ada, idOf } = busker()
    const [tone, glass] = [idOf('track', 'Tone 1'), idOf('track', 'Glasshouse')]
    const tracks = await ada.sdk.tracks.get([unknownId, tone, glass, tone])
    expect(namesOrNull(tracks)).toEqual([null, 'Tone 1', 'Glasshouse', 'Tone 1'])
    expect(tracks[1]?.duration_ms).toBe(500)
  })

  test('the SDK reads how loud a track is; what nobody measured is null', async () => {
    const { ada, idOf, site } = busker()
    const id = idOf('track', 'Glasshouse')
    const features = await ada.sdk.tracks.audioFeatures(id)
    expect(features).toMatchObject({
      id,
      type: 'audio_features',
      uri: `busker:track:${id}`,
      track_href: `${site}/v1/tracks/${id}`,
      analysis_url: `${site}/v1/audio-analysis/${id}`,
      tempo: null,
    })
    // The demo library is mastered at -15 LUFS, the quieter pieces at -16.
    expect(features.loudness).toBeWithin(-17, -14)
    expect(features.duration_ms).toBe((await ada.sdk.tracks.get(id)).duration_ms)
    const both = await ada.sdk.tracks.audioFeatures([unknownId, id])
    expect(both as unknown[]).toEqual([null, features])
  })

  test('the SDK reads the analysis of a track, whose segments fill it', async () => {
    const { ada, idOf } = busker()
    const { track, segments, bars } = await ada.sdk.tracks.audioAnalysis(idOf('track', 'Tone 0'))
    expect(track).toMatchObject({ duration: 0.5, analysis_sample_rate: 8000, analysis_channels: 1 })
    const last = segments.at(-1)
    expect((last?.start ?? 0) + (last?.duration ?? 0)).toBeCloseTo(0.5, 4)
    expect(segments.map(({ loudness_max }) => loudness_max)).toSatisfy((all: number[]) =>
      all.every((loudness) => loudness < 0 && loudness > -20),
    )
    expect(bars).toEqual([])
  })
}
