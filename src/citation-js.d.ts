declare module '@citation-js/core' {
  export class Cite {
    constructor(items: object[]);
    format(as: string): unknown;
  }
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  export const plugins: { config: { get(name: string): any } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
