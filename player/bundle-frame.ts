import { bundle, type PlayerBundle } from './bundle.ts'

/** What the page of a frame loads. */
export type FrameBundles = { frame: PlayerBundle }

/** Builds `player-frame.js`, by which the player of a frame hears the page around it. */
export const bundleFrame = async (): Promise<FrameBundles> => ({
  frame: await bundle('frame/frame.ts'),
})
