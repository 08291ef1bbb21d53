package org.newsgauge.stats;

/**
 * How two sides differ in a ratio. What is undefined is {@code NaN}.
 *
 * @param difference the first side's minus the second's, within strata
 * @param interval of the difference
 * @param cliffsDelta how often a unit of the first side is above one of the second, minus how often
 *     below, over all pairs: -1 to 1 (Cliff 1993)
 * @param p two-sided, of the permutation test
 */
public record Difference(double difference, Interval interval, double cliffsDelta, double p) {}
