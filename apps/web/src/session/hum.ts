const RATE = 8000;
const SECONDS = 6;
const PITCH = 50;
/** Of 32767: about -60 dB. No phone lets it be heard, and yet it is no silence, which browsers do not count as playing. */
const LOUDNESS = 32;
const HEADER = 44;

/**
 * A sound as a WAV file that can be played in a loop without a seam: whole waves. Longer than five seconds, since shorter
 * ones get no keys on the lock screen.
 *
 * @example
 * ```ts @import.meta.vitest
 * const file = new DataView(humFile());
 * expect(file.byteLength).toBe(44 + 2 * 8000 * 6);
 * expect(file.getUint32(24, true)).toBe(8000);
 * ```
 */
export function humFile(): ArrayBuffer {
  const samples = RATE * SECONDS;
  const file = new DataView(new ArrayBuffer(HEADER + 2 * samples));
  const text = (at: number, letters: string): void => {
    for (let i = 0; i < letters.length; i++) file.setUint8(at + i, letters.charCodeAt(i));
  };
  text(0, 'RIFF');
  file.setUint32(4, HEADER - 8 + 2 * samples, true);
  text(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true); // plain numbers
  file.setUint16(22, 1, true); // one channel
  file.setUint32(24, RATE, true);
  file.setUint32(28, 2 * RATE, true);
  file.setUint16(32, 2, true);
  file.setUint16(34, 16, true);
  text(36, 'data');
  file.setUint32(40, 2 * samples, true);
  for (let i = 0; i < samples; i++)
    file.setInt16(HEADER + 2 * i, Math.round(LOUDNESS * Math.sin((2 * Math.PI * PITCH * i) / RATE)), true);
  return file.buffer as ArrayBuffer;
}
