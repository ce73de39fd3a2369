import {
  ArrowLeft,
  ArrowRight,
  ChevronDown,
  ChevronUp,
  Grid3x3,
  Keyboard,
  LogOut,
  Maximize,
  Moon,
  QrCode,
} from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../locales/useText.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { turnFullScreen } from "./fullScreen.ts";
import styles from "./Plenary.module.css";
import type { Place } from "./usePlace.ts";

type Props = Readonly<{ place: Place; count: number; desk: string; onHelp(): void }>;

/** Everything that keys do, for a mouse or a finger. Quiet, below what people look at. */
export function PlenaryBar({ place, count, desk, onHelp }: Props) {
  const { text } = useText();
  const words = text.plenary.bar;
  return (
    <nav className={styles.controls} aria-label={words.title}>
      <ButtonLink look="bare" href={desk} aria-label={words.desk} data-tip={words.desk}>
        <LogOut aria-hidden="true" />
      </ButtonLink>
      <span className={styles.way}>
        <IconButton label={words.before} icon={<ChevronUp aria-hidden="true" />} onClick={() => place.jump(-1)} />
        <IconButton label={words.back} icon={<ArrowLeft aria-hidden="true" />} onClick={() => place.step(-1)} />
        <span>{words.count(place.at + 1, count)}</span>
        <IconButton label={words.forward} icon={<ArrowRight aria-hidden="true" />} onClick={() => place.step(1)} />
        <IconButton label={words.next} icon={<ChevronDown aria-hidden="true" />} onClick={() => place.jump(1)} />
      </span>
      <Switch label={words.table} isOn={place.asTable} icon={<Grid3x3 aria-hidden="true" />} turn={place.turnTable} />
      <Switch label={words.join} isOn={place.isJoinShown} icon={<QrCode aria-hidden="true" />} turn={place.turnJoin} />
      <Switch label={words.dark} isOn={place.isDark} icon={<Moon aria-hidden="true" />} turn={place.turnDark} />
      <IconButton label={words.full} icon={<Maximize aria-hidden="true" />} onClick={turnFullScreen} />
      <IconButton label={words.help} icon={<Keyboard aria-hidden="true" />} aria-haspopup="dialog" onClick={onHelp} />
    </nav>
  );
}

function Switch({
  label,
  isOn,
  icon,
  turn,
}: Readonly<{ label: string; isOn: boolean; icon: ReactNode; turn(): void }>) {
  return <IconButton label={label} icon={icon} aria-pressed={isOn} onClick={turn} />;
}
