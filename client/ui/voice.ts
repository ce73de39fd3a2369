/** How much is said to screen readers: everything, what matters, or nothing. */
export const voices = ["all", "important", "off"] as const;
export type Voice = (typeof voices)[number];

const name = "samenbord.voice";

/** What this browser was told to say; everything unless somebody chose. */
export function voiceNow(): Voice {
  const kept = localStorage.getItem(name);
  return voices.find((voice) => voice === kept) ?? "all";
}

export function setVoice(voice: Voice): void {
  localStorage.setItem(name, voice);
}
