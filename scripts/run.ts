/** A command of the project: bad input is told in its own words, and the exit code is not 0. */
import { InputError } from '../src/model/content/input-error.ts';

/** @param main is given the arguments of the command line */
export async function run(main: (args: string[]) => void | Promise<void>): Promise<void> {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
