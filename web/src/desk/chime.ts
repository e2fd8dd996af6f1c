/** Two soft tones, made on the spot: nothing to load, nothing to be late. */
const tones = [
  { hertz: 659, at: 0 },
  { hertz: 880, at: 0.16 },
] as const;
const lengthSeconds = 0.5;
const loudness = 0.12;

let context: AudioContext | undefined;

export const chime = (): void => {
  context ??= new AudioContext();
  const { currentTime, destination } = context;
  for (const { hertz, at } of tones) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, currentTime + at);
    volume.gain.linearRampToValueAtTime(loudness, currentTime + at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, currentTime + at + lengthSeconds);
    tone.connect(volume).connect(destination);
    tone.start(currentTime + at);
    tone.stop(currentTime + at + lengthSeconds);
  }
};
