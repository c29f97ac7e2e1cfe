/** Large files packed beside themselves (`index.html.br`), once, for hosts that serve what is packed. */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const packed = promisify(brotliCompress);

/** Smaller files fit in a packet or two anyhow. */
const LEAST = 16_384;
/** Of eleven. The 25.6 MB of these five sources: 5.48 MB in 0.9 s; at 7 5.42 in 3.3 s, at 9 5.37 in 25 s. */
const QUALITY = 6;
/** Files packed at once: as many as Node has threads for it. */
const AT_ONCE = 4;

/** @param folder the built site */
export async function pack(folder: string): Promise<void> {
  const files = globSync(`${folder}/**/*.{html,js,css,json,xml,svg,txt}`).filter(
    (file) => statSync(file).size >= LEAST,
  );
  const next = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const bytes = readFileSync(file);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      writeFileSync(`${file}.br`, await packed(bytes, { params }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
