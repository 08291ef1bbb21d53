/**
 * Trains the small models that Newsgauge ships, from labelled data that stays where it is. The
 * command line calls it; nothing else does. Every trainer reports how its model does on sites or
 * articles that it was not trained on, and every model has a card beside it in the resources.
 */
@NullMarked
package org.newsgauge.train;

import org.jspecify.annotations.NullMarked;
