/** One step of a line: what sounds, for how long, how hard. No names is a rest. */
export interface Step {
  names: string[]
  beats: number
  velocity: number
}

const accents: Record<string, number> = { '!': 0.95, '': 0.75, '?': 0.5 }

/**
 * Reads a line such as `c5:1.5 a4:.5! | g4+b4:2 r`: names joined by `+`, a length in beats after a
 * colon (1 if left out), `!` loud, `?` soft, `r` a rest. Bar lines are for the eye, and are checked:
 * with `beatsPerBar`, a bar of another length throws.
 */
export function readSteps(text: string, beatsPerBar?: number): Step[] {
  return text.split('|').flatMap((bar, index) => {
    const steps = bar.split(/\s+/).filter(Boolean).map(readStep)
    const beats = steps.reduce((sum, step) => sum + step.beats, 0)
    if (beatsPerBar && Math.abs(beats - beatsPerBar) > 1e-6)
      throw new Error(`Bar ${index + 1} has ${beats} beats, not ${beatsPerBar}: "${bar.trim()}".`)
    return steps
  })
}

function readStep(token: string): Step {
  const match = /^([^\s:!?]+)(?::(\d*\.?\d+))?([!?]?)$/.exec(token)
  if (!match) throw new Error(`"${token}" is not a step.`)
  const beats = Number(match[2] ?? 1)
  if (!(beats > 0)) throw new Error(`"${token}" has no length.`)
  const names = match[1] === 'r' ? [] : match[1]!.split('+')
  return { names, beats, velocity: accents[match[3]!]! }
}
