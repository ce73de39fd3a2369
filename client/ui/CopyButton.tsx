import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useText } from "../locales/useText.ts";
import { announce } from "./announce.tsx";
import { Button, type ButtonLook } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import { useToasts } from "./Toasts.tsx";

type Props = Readonly<{
  /** What is copied. */
  value: string;
  /** What it is, in words: "link for the moderators". */
  thing: string;
  /** On the button; absent for an icon alone. */
  children?: string;
  look?: ButtonLook;
}>;

const showsMs = 2_000;

/** Puts something on the clipboard and says so. */
export function CopyButton({ value, thing, children, look }: Props) {
  const { text } = useText();
  const showToast = useToasts();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), showsMs);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      announce(text.common.copiedThing(thing));
    } catch {
      showToast(text.common.copyFailed); // not allowed, or a page without https
    }
  };
  const icon = copied ? <Check aria-hidden="true" size={18} /> : <Copy aria-hidden="true" size={18} />;
  if (children === undefined)
    return <IconButton label={`${text.common.copy}: ${thing}`} icon={icon} onClick={() => void copy()} />;
  return (
    <Button {...(look && { look })} onClick={() => void copy()}>
      {icon} {copied ? text.common.copied : children}
    </Button>
  );
}
