import { RichError } from "../protocol/errors";
import type { ObjectType } from "../protocol/member";
import { truth } from "./args";

/** `Excel.Runtime`. Switching events off would silence the add-in itself: it is not played. */
export const runtime: ObjectType<null> = {
  name: "Runtime",
  scalars: {
    EnableEvents: {
      since: "1.8",
      get: () => true,
      set(_, value) {
        if (!truth(value, "enableEvents")) throw new RichError("NotImplemented");
      },
    },
  },
};
