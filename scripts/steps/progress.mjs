/**
 * Says what is being done while it is being done.
 *
 * @param {string} sentence
 * @returns {() => void} to be called at its end
 */
export function progress(sentence) {
  const start = Date.now();
  console.log(sentence);
  return () => console.log(`  done in ${Math.max(1, Math.round((Date.now() - start) / 1000))} s`);
}

/**
 * Ends the process with one sentence and what explains it.
 *
 * @param {string} sentence
 * @param {string} [output]
 * @returns {never}
 */
export function fail(sentence, output = "") {
  console.error(output ? `${sentence}\n\n${output.trimEnd()}\n` : sentence);
  process.exit(1);
}
