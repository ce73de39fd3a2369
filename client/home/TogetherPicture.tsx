import styles from "./TogetherPicture.module.css";

type NoteShape = Readonly<{ x: number; y: number; turn: number; colour: string; lines: readonly number[] }>;

/** Notes as three rooms leave them; widths of the written lines in units of the picture. */
const notes: readonly NoteShape[] = [
  { x: 20, y: 22, turn: -5, colour: "--note-yellow", lines: [66, 48] },
  { x: 128, y: 12, turn: 3, colour: "--note-blue", lines: [58, 70, 36] },
  { x: 44, y: 128, turn: 4, colour: "--note-green", lines: [70, 52, 60] },
  { x: 150, y: 118, turn: -3, colour: "--note-peach", lines: [62, 40] },
  { x: 18, y: 236, turn: -2, colour: "--note-lilac", lines: [54, 68] },
  { x: 126, y: 226, turn: 5, colour: "--note-rose", lines: [68, 58, 30] },
];

/** Which notes stand behind each line of the document. */
const statements: readonly Readonly<{ y: number; colours: readonly string[]; lines: readonly number[] }>[] = [
  { y: 104, colours: ["--note-yellow", "--note-green", "--note-rose"], lines: [128, 96] },
  { y: 168, colours: ["--note-blue", "--note-lilac"], lines: [136, 74] },
  { y: 232, colours: ["--note-peach", "--note-green"], lines: [112, 122] },
];

/** What the product does, in one drawing. */
export function TogetherPicture({ title }: Readonly<{ title: string }>) {
  return (
    <svg className={styles.picture} viewBox="0 0 540 350" role="img" aria-label={title}>
      <title>{title}</title>
      <path
        className={styles.way}
        d="M236 66C296 66 280 120 326 120M260 166C290 166 296 184 326 184M238 272C296 272 280 248 326 248"
      />
      {notes.map(({ x, y, turn, colour, lines }) => (
        <g key={colour} transform={`rotate(${turn} ${x + 50} ${y + 46})`}>
          <rect className={styles.note} x={x} y={y} width={100} height={92} rx={6} fill={`var(${colour})`} />
          {lines.map((width, n) => (
            <rect
              key={width}
              className={styles.written}
              x={x + 15}
              y={y + 20 + n * 17}
              width={width}
              height={6}
              rx={3}
            />
          ))}
        </g>
      ))}
      <rect className={styles.paper} x={330} y={30} width={196} height={290} rx={6} />
      <rect className={styles.heading} x={352} y={56} width={116} height={12} rx={6} />
      {statements.map(({ y, colours, lines }) => (
        <g key={y}>
          {lines.map((width, n) => (
            <rect key={width} className={styles.written} x={352} y={y + n * 14} width={width} height={6} rx={3} />
          ))}
          {colours.map((colour, n) => (
            <circle
              key={colour}
              className={styles.source}
              cx={358 + n * 16}
              cy={y + 34}
              r={6}
              fill={`var(${colour})`}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
