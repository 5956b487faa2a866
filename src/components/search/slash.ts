/** What is kept where somebody does not want the key: `Slash.astro` looks for it. */
const kept = 'slash';

/** Makes a box switch the key / on and off in this browser. Where nothing can be kept there is no box. */
export function remember(box: HTMLInputElement): void {
  try {
    box.checked = localStorage.getItem(kept) === null;
  } catch {
    box.closest('p')?.remove();
    return;
  }
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(kept);
    else localStorage.setItem(kept, 'off');
  });
}
