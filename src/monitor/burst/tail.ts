const HALF_LOG_TAU = 0.5 * Math.log(2 * Math.PI);

/** ln Γ(x) for x > 0: Stirling's series from 10 upward, the recurrence below; good to 1e-14 relative. */
export function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  while (at < 10) {
    shift += Math.log(at);
    at += 1;
  }
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360))))));
  return (at - 0.5) * Math.log(at) - at + HALF_LOG_TAU + series - shift;
}

/** ln P(Y = k) of a count with this mean and variance: negative binomial, or Poisson where they are equal. */
function logMass(k: number, mean: number, variance: number): number {
  if (variance <= mean) return k * Math.log(mean) - mean - logGamma(k + 1);
  const size = (mean * mean) / (variance - mean);
  return (
    logGamma(k + size) -
    logGamma(size) -
    logGamma(k + 1) +
    size * Math.log(size / (size + mean)) +
    k * Math.log(mean / (size + mean))
  );
}

/** P(k + 1) / P(k). */
function growth(k: number, mean: number, variance: number): number {
  if (variance <= mean) return mean / (k + 1);
  const size = (mean * mean) / (variance - mean);
  return ((k + size) / (k + 1)) * (mean / (size + mean));
}

/**
 * log10 P(Y >= y): how surprising a count is. Added up as ratios to the first term, because the terms themselves
 * are too small for a number long before the answer is.
 */
export function logTail(y: number, mean: number, variance: number): number {
  if (y <= 0) return 0;
  if (y > mean) {
    let ratio = 1;
    let sum = 1;
    for (let k = y; ratio > sum * 1e-17; k += 1) sum += ratio *= growth(k, mean, variance);
    return (logMass(y, mean, variance) + Math.log(sum)) / Math.LN10;
  }
  // Below the mean the tail is nearly everything: take what is left of it from one.
  let ratio = 1;
  let sum = 1;
  for (let k = y - 1; k > 0 && ratio > sum * 1e-17; k -= 1) sum += ratio /= growth(k - 1, mean, variance);
  return Math.log1p(-Math.exp(logMass(y - 1, mean, variance) + Math.log(sum))) / Math.LN10;
}
