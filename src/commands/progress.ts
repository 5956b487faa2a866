import type { Progress } from '../ingest/plan.ts';

/** A stream that may be a terminal. */
interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

const clearLine = '\r\u001b[2K';

/** How often the line is rewritten in a run: often enough to be seen moving, and no work worth speaking of. */
const steps = 200;

/** Shows on a terminal how far a run has come, on one line that is gone when it ends. In a pipe it shows nothing. */
export function progressOn(terminal: Terminal): Progress {
  if (terminal.isTTY !== true) return () => undefined;
  return (done, of) => {
    if (done === of) terminal.write(clearLine);
    else if (done % Math.ceil(of / steps) === 0) {
      terminal.write(
        `${clearLine}ingest ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`,
      );
    }
  };
}
