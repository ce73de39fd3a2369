import { Settings2 } from "lucide-react";
import { useText } from "../../../locales/useText.ts";
import { useLive } from "../../../sync/useLive.ts";
import { Menu } from "../../../ui/Menu.tsx";
import { useDesk } from "../../deskContext.ts";

/** How groups work in this session, for all moderators. */
export function GroupSettings() {
  const { text } = useText();
  const { link, grouping } = useDesk();
  const several = useLive(link.synthesis.several);
  const words = text.bench.settings;
  const choice = (id: string, label: string, allowed: boolean) => ({
    id,
    label,
    chosen: several === allowed,
    onChoose() {
      if (several !== allowed) grouping.allowSeveral(allowed);
    },
  });
  return (
    <Menu
      label={words.title}
      icon={<Settings2 aria-hidden="true" size={20} />}
      groups={[
        {
          id: "several",
          title: words.several,
          choices: [choice("one", words.inOne, false), choice("several", words.inSeveral, true)],
        },
      ]}
    />
  );
}
