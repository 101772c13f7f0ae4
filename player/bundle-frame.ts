import { fileURLToPath } from 'node:url'
import { bundle, type PlayerBundle } from './bundle.ts'

/** What the page of a frame and the pages around it load. */
export type FrameBundles = { frame: PlayerBundle; spotify: PlayerBundle; soundcloud: PlayerBundle }

/**
 * Builds `player-frame.js`, by which the player of a frame hears the page around it, and the two
 * scripts that stand in for Spotify's iFrame API and SoundCloud's Widget API.
 */
export async function bundleFrame(): Promise<FrameBundles> {
  const [frame, spotify, soundcloud] = await Promise.all([
    bundle(fileURLToPath(import.meta.resolve('./src/frame/frame.ts'))),
    bundle(fileURLToPath(import.meta.resolve('./src/shims/spotify.ts')), 'iife'),
    bundle(fileURLToPath(import.meta.resolve('./src/shims/soundcloud.ts')), 'iife'),
  ])
  return { frame, spotify, soundcloud }
}
