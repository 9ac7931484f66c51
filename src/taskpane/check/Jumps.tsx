import type { Place } from "../cellNames";
import { usePaneOnly } from "../pane";
import { useTexts } from "../texts/texts";

/** Places to jump to. */
export function Jumps({ places }: { readonly places: readonly Place[] }) {
  const { actions } = usePaneOnly();
  const texts = useTexts();
  return (
    <span className="jumps">
      {places.map(({ name, at }) => (
        <button
          key={name}
          type="button"
          className="link"
          aria-label={texts.goTo(name)}
          onClick={() => actions.select(at)}
        >
          {name}
        </button>
      ))}
    </span>
  );
}
