import type { RankedStrategy, Settled } from "../domain/assessment.js";
import { CLUSTERS, type Cluster, type CrisisType } from "../domain/crisis_type.js";
import type { Playbook } from "../domain/playbook.js";
import type { Text } from "../domain/text.js";

/**
 * The strategies that a crisis type allows, the best first: by how well they fit the responsibility that people see,
 * then in the order of the type. Crisis history moves the cluster up by one (facts.md 3.2, 3.5). Base strategies come
 * first in every crisis and are not ranked. While the type is not known only what fits every cluster is offered.
 */
export function rankStrategies(playbook: Playbook, settled: Settled): RankedStrategy[] {
  const type = settled.crisis === undefined ? undefined : playbook.crises[settled.crisis];
  return type === undefined ? withoutType(playbook) : ofType(playbook, type, settled);
}

function ofType(playbook: Playbook, type: CrisisType, { seen }: Settled): RankedStrategy[] {
  const raised_by = type.raised_by.filter((signal) => seen[signal] !== undefined).toSorted();
  const cluster = CLUSTERS[
    Math.min(CLUSTERS.length - 1, CLUSTERS.indexOf(type.cluster) + (raised_by.length > 0 ? 1 : 0))
  ] as Cluster;
  return type.strategies
    .flatMap(({ strategy: id, because, limits }): RankedStrategy[] => {
      const strategy = playbook.strategies[id];
      if (strategy === undefined || strategy.group === "base" || strategy.fits[cluster] === 0) return [];
      const all = limits ?? strategy.limits;
      const fit = strategy.fits[cluster];
      return [{ strategy: id, fit, cluster, raised_by, because, ...(all === undefined ? {} : { limits: all }) }];
    })
    .toSorted((a, b) => b.fit - a.fit);
}

function withoutType(playbook: Playbook): RankedStrategy[] {
  return Object.values(playbook.strategies)
    .filter(({ group, fits }) => group !== "base" && CLUSTERS.every((cluster) => fits[cluster] > 0))
    .map(({ id, what, limits, fits }): RankedStrategy & { readonly because: Text } => ({
      strategy: id,
      fit: Math.min(...CLUSTERS.map((cluster) => fits[cluster])),
      raised_by: [],
      because: what,
      ...(limits === undefined ? {} : { limits }),
    }))
    .toSorted((a, b) => b.fit - a.fit || (a.strategy < b.strategy ? -1 : 1));
}
