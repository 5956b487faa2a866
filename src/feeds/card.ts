import { element } from '../xml.ts';

/** How large a card is, in pixels. */
const size = { width: '1200', height: '630' };

/** An entry's card in the words of Media RSS, where its size in bytes need not be known. */
export function cardElement(address: string): string {
  return element('media:content', { url: address, type: 'image/png', medium: 'image', ...size });
}

/** The namespace of these words. */
export const mediaNamespace = { 'xmlns:media': 'http://search.yahoo.com/mrss/' };
