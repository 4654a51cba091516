/** In the place of a message that was deleted. */
export function Tombstone() {
  return <p className="text-13 leading-[1.375rem] text-faint">Message deleted</p>;
}
