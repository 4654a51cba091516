/**
 * Prints a line when a step begins, and its duration when it ends.
 *
 * @param {string} sentence
 * @returns {() => void} ends the step
 */
export function progress(sentence) {
  const start = Date.now();
  console.log(sentence);
  return () => console.log(`  done in ${Math.max(1, Math.round((Date.now() - start) / 1000))} s`);
}

/**
 * Ends the process with one sentence and the output that explains it.
 *
 * @param {string} sentence
 * @param {string} [output]
 * @returns {never}
 */
export function fail(sentence, output = "") {
  console.error(output ? `${sentence}\n\n${output.trimEnd()}\n` : sentence);
  process.exit(1);
}
