/*
 * What a page does with script. Any page has these where its markup has:
 *   <button type="button" hidden data-copy="TEXT">  copies TEXT
 *   <button type="button" hidden data-copy="URL" data-share>  hands URL to whatever the machine shares with
 *   <a href="…" data-copy>                          leads to its address as ever, and copies it
 * What to copy may stand on an element around them. A button is hidden until it can do what it says.
 */
import { rangeOf, readPage, spanOf, type PageReading } from './words.ts';

const status = document.querySelector('.status');
const picked = document.querySelector<HTMLElement>('.picked');
let wait: ReturnType<typeof setTimeout> | undefined;
/** Read only when its words are asked for: on a slow phone that takes longer than a touch may wait. */
let page: PageReading | undefined;

for (const control of document.querySelectorAll<HTMLElement>('button[hidden]')) {
  control.hidden = !(('share' in control.dataset ? 'share' : 'clipboard') in navigator);
}

// Not of the page's words, and out of the way until there is something to offer.
picked?.remove();

function say(what: string): void {
  if (status) status.textContent = what;
}

onclick = ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  const { copy } = target.closest<HTMLElement>('[data-copy]')?.dataset ?? {};
  if (copy === undefined) return;
  if ('share' in target.dataset) {
    // Whoever thinks better of it has done nothing wrong.
    navigator.share({ url: copy }).catch(() => undefined);
  } else {
    void navigator.clipboard
      .writeText(copy)
      .then(
        () => 'Copied',
        () => 'Not copied',
      )
      .then(say);
    setTimeout(say, 4000, '');
  }
};

/** Offers a link to the selected words, below them for the eye and behind their block for the keyboard. */
function offerLink(picked: HTMLElement): void {
  const selection = getSelection();
  picked.remove();
  if (selection?.type !== 'Range') return;
  page ??= readPage();
  const [span, directive] = page.tell(spanOf(page, selection.getRangeAt(0)));
  const words = rangeOf(page, span);
  const block = words.startContainer.parentElement?.closest('.block');
  if (!block) return;
  const permalink = block.querySelector<HTMLElement>('.mark')?.dataset['copy'] ?? '';
  picked.dataset['copy'] = permalink + (directive && `:~:text=${directive}`);
  block.append(picked);
  picked.style.top = `${words.getBoundingClientRect().bottom - block.getBoundingClientRect().top}px`;
}

if (picked) {
  document.onselectionchange = () => {
    clearTimeout(wait);
    wait = setTimeout(offerLink, 200, picked);
  };
  document.onkeydown = ({ key }) => {
    if (key === 'Escape') picked.remove();
  };
}

// A browser that knows of text fragments keeps them from the page, but for the one that it was opened at. Where both
// addresses have it, what stands behind the ampersand counts for nothing.
const opened = [performance.getEntriesByType('navigation')[0]?.name, location.href].join('&');
const [, id = '', directive] = opened.split(/#|:~:text=/);
if (directive && !('fragmentDirective' in document)) location.replace(`#${id}`);
if (directive && 'highlights' in CSS) {
  page = readPage();
  CSS.highlights.set('lit', new Highlight(rangeOf(page, page.find(directive))));
}
