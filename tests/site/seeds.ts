/** The slugs of this project's first two stories: addresses that must never change. */
export const full = 'trump-hosts-central-asian-leaders-as-us-tries-to-bypass-china-on-rare-earths';
export const excerpt =
  'president-donald-trump-is-scheduled-to-host-leaders-from-five-central-asian';
