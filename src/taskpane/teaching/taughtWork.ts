import type { Profiles } from "../../reading/profileChoice";
import type { Work } from "../work";

/** Work that reads every sheet by what was taught, so that no caller has to think of it. */
export function taughtWork(work: Work, profiles: () => Promise<Profiles>): Work {
  return {
    ...work,
    check: async (order) => work.check({ ...order, profiles: await profiles() }),
    overview: async (grid) => work.overview(grid, await profiles()),
    recommend: async (grid, chosen) => work.recommend(grid, chosen, await profiles()),
    place: async (site, wishes, span, chosen) => work.place(site, wishes, span, chosen, await profiles()),
    readRows: async (grid, areas) => work.readRows(grid, areas, await profiles()),
    anchor: async (grid, id, at) => work.anchor(grid, id, at, await profiles()),
    reviews: async (order, by, at) => work.reviews({ ...order, profiles: await profiles() }, by, at),
    opinion: async (order) => work.opinion({ ...order, profiles: await profiles() }),
    opinionFile: async (order) => work.opinionFile({ ...order, profiles: await profiles() }),
    lesson: async (grid, at, means) => work.lesson(grid, at, means, await profiles()),
  };
}
