declare module '@citation-js/core' {
  import type { Reference } from './reference.ts';

  interface BibtexEntry {
    type: string;
    label: string;
    properties: Record<string, string>;
  }

  /** The type says which of a plugin's rules hold. */
  type References = readonly (Partial<Omit<Reference, 'type'>> & { id: string; type: string })[];

  /** As far as it is used here: the package has no types of its own. */
  export const plugins: {
    config: {
      get(name: '@bibtex'): { format: { asciiOnly: boolean; checkLabel: boolean } };
      get(name: '@csl'): {
        styles: { get(name: 'apa'): string; add(name: 'apa-single', xml: string): void };
      };
    };
    output: {
      format(name: 'bibtex', data: References, options: { format: 'object' }): BibtexEntry[];
      format(
        name: 'ris',
        data: References,
        options: { format: 'object'; spec: 'new' },
      ): Record<string, string | string[]>[];
      format(
        name: 'bibliography',
        data: References,
        options: {
          template: 'apa-single';
          lang: 'en-US';
          format: 'html' | 'text';
          asEntryArray: true;
        },
      ): [id: string, entry: string][];
    };
    input: { chain(data: string): unknown };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
