/** Three notes that overlap: what many wrote, in one picture. */
export function Brand({ size = 28 }: Readonly<{ size?: number }>) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="3" y="9" width="16" height="16" rx="3" fill="#e9b949" />
      <rect x="8" y="6" width="16" height="16" rx="3" fill="#5fa79c" />
      <rect x="13" y="11" width="16" height="16" rx="3" fill="#0d5a55" />
      <path d="M17 17h8M17 21.5h5" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
