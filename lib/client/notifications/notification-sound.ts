const durationSeconds = 0.35;
const peakGain = 0.12;

/** Plays two short, soft notes, synthesized so that no file is needed. */
export function playNotificationSound(): void {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  const now = context.currentTime;
  tone.frequency.setValueAtTime(660, now);
  tone.frequency.setValueAtTime(880, now + durationSeconds / 3);
  volume.gain.setValueAtTime(0, now);
  volume.gain.linearRampToValueAtTime(peakGain, now + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, now + durationSeconds);
  tone.connect(volume).connect(context.destination);
  tone.addEventListener("ended", () => void context.close());
  tone.start(now);
  tone.stop(now + durationSeconds);
}
