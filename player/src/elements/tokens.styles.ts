import { css } from 'lit'

/**
 * The colours of the player. Hue and chroma come from the cover, lightness from the theme, so that
 * any cover gives an accent with AA contrast. Each can be set from outside by its public name.
 */
export const tokens = css`
  :host(:state(system)) {
    color-scheme: light dark;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .card,
  :host([for]) {
    --_hue: 32;
    --_chroma: 0.17;
    --_light-accent: oklch(0.5 min(var(--_chroma), 0.19) var(--_hue));
    --_dark-accent: oklch(0.8 min(var(--_chroma), 0.13) var(--_hue));
    --_accent: var(--busker-accent, light-dark(var(--_light-accent), var(--_dark-accent)));
    --_accent-strong: color-mix(in oklab, var(--_accent), var(--_text) 14%);
    --_accent-text: var(
      --busker-accent,
      light-dark(
        oklch(0.445 min(var(--_chroma), 0.17) var(--_hue)),
        oklch(0.84 min(var(--_chroma), 0.12) var(--_hue))
      )
    );
    --_on-accent: var(--busker-on-accent, light-dark(#fff, #17151a));
    --_surface: var(
      --busker-surface,
      light-dark(oklch(0.993 0.003 var(--_hue)), oklch(0.2 min(var(--_chroma), 0.009) var(--_hue)))
    );
    --_ground: color-mix(in oklab, var(--_accent) 5%, var(--_surface));
    --_glow: color-mix(in oklab, var(--_accent) 20%, transparent);
    --_veil: color-mix(in oklab, var(--_surface) 55%, transparent);
    --_text: var(--busker-text, light-dark(#1c1a20, #f4f2f6));
    --_quiet: var(--busker-text-muted, color-mix(in oklab, var(--_text) 72%, var(--_surface)));
    --_faint: color-mix(in oklab, var(--_text) 34%, var(--_surface));
    --_rail: color-mix(in oklab, var(--_text) 15%, transparent);
    --_hover: color-mix(in oklab, var(--_text) 7%, transparent);
    --_tint: color-mix(in oklab, var(--_accent) 10%, transparent);
    --_sunken: color-mix(in oklab, var(--_text) 7%, var(--_surface));
    --_line: var(--busker-border, color-mix(in oklab, var(--_text) 12%, transparent));
    --_focus: var(--_accent-text);
  }
  @media (prefers-contrast: more) {
    .card,
    :host([for]) {
      --_quiet: var(--_text);
      --_faint: var(--_text);
      --_rail: color-mix(in oklab, var(--_text) 45%, transparent);
      --_line: var(--_text);
      --_ground: var(--_surface);
      --_glow: transparent;
      --_veil: transparent;
      --_tint: transparent;
    }
  }
`
