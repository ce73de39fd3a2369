/** One way in which people see a screen; px. `thorough`: looked at with axe as well. */
export type WayOfSeeing = Readonly<{
  name: string;
  width: number;
  height: number;
  colorScheme: "light" | "dark";
  forcedColors?: "active";
  thorough?: true;
}>;

const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

const phone: WayOfSeeing = { name: "360-light", width: 360, height: 740, colorScheme: "light", thorough: true };
const laptop: WayOfSeeing = { name: "1280-dark", width: 1280, height: 800, colorScheme: "dark", thorough: true };
const enlarged: WayOfSeeing = { name: "enlarged", width: 640, height: 400, colorScheme: "light" }; // 1280 × 800 at 200 %
const keyboardOpen: WayOfSeeing = { name: "keyboard-open", width: 360, height: 380, colorScheme: "light" };
const forced: WayOfSeeing = { ...laptop, name: "forced-colours", forcedColors: "active" };

/** With each change: the smallest and the usual screen, one of them dark, and the usual one enlarged. */
export const fewWays: readonly WayOfSeeing[] = [phone, laptop, enlarged];

/** All that we promise. */
export const everyWay: readonly WayOfSeeing[] = [
  ...sizes.flatMap(({ width, height }) =>
    (["light", "dark"] as const).map((colorScheme) => {
      const name = `${width}-${colorScheme}`;
      return [phone, laptop].find((way) => way.name === name) ?? { name, width, height, colorScheme };
    }),
  ),
  enlarged,
  keyboardOpen,
  forced,
];
