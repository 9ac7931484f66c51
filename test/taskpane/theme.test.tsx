import { act, renderHook } from "@testing-library/react";
import { useDark } from "../../src/taskpane/theme";

/** A system that prefers light or dark colours, and may change its mind. */
function system(dark: boolean) {
  const listeners = new Set<() => void>();
  const media = {
    matches: dark,
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  window.matchMedia = () => media as unknown as MediaQueryList;
  return (matches: boolean) => {
    media.matches = matches;
    act(() => listeners.forEach((listener) => listener()));
  };
}

test("Office's theme decides, and is read again when the pane gets the focus", () => {
  system(false);
  let dark = true;
  const { result } = renderHook(() => useDark(() => dark));
  expect(result.current).toBe(true);
  dark = false;
  act(() => void window.dispatchEvent(new Event("focus")));
  expect(result.current).toBe(false);
});

test("where Office tells none, the system's is followed", () => {
  const prefer = system(true);
  const unknown = () => null;
  const { result } = renderHook(() => useDark(unknown));
  expect(result.current).toBe(true);
  prefer(false);
  expect(result.current).toBe(false);
});
