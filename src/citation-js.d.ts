declare module '@citation-js/core' {
  export class Cite {
    constructor(items: object[]);
    format(as: string): unknown;
  }
  export const plugins: { config: { get(name: string): { format: object } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
