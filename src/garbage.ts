/**
 * Collects garbage at once, where Node was told `--expose-gc` as `npm run build` tells it. For moments when much of it has come
 * together and another process or library is about to take memory: V8 waits until it needs some itself.
 */
export function collectGarbage(): void {
  globalThis.gc?.();
}
