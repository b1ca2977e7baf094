/** A strategy to choose, for examples. */
export const SAMPLE_STRATEGIES = `strategies:
  inform:
    title: Inform
    group: rebuild
    what: Say what is known.
    fits: { victim: 3, accidental: 2, preventable: 1 }
`;

const LEVEL = "{ acts: Watch., needs: { speed: 1 }, effort: 1 }";

/** One signal and a scale, for examples. */
export const SAMPLE_SIGNALS = `signals:
  enquiry:
    title: Journalists ask
    part: attention
    weight: 3
    levels: { watch: One asks., crisis: Six ask. }
severity:
  full: 9
  answer_full: 9
  bands: { alert: 20, serious: 40, crisis: 65 }
  outrage_bands: { moderate: 25, high: 50, very_high: 75 }
  levels:
    watch: ${LEVEL}
    alert: ${LEVEL}
    serious: ${LEVEL}
    crisis: ${LEVEL}
  audience: 3
`;

function channel(id: string, speed: number): string {
  return `  ${id}:
    title: ${id}
    why: it is there
    audience: public
    scores: { speed: ${speed}, reach: 3, control: 3, interaction: 3, formality: 3, accessibility: 3, trust: 3, record: 3 }
    effort: 1
    lead_time: 15m
`;
}

/** Two channels, for examples. */
export const SAMPLE_CHANNELS = `channels:
${channel("portal", 4)}${channel("social", 5)}`;
