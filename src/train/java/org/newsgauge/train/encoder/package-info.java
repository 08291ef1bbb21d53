/**
 * Fine-tunes the encoder of the accurate tagger, and writes it as it is shipped. Built by the Maven
 * profile {@code train} alone, as PyTorch and the encoder to start from are no part of the program.
 * {@link org.newsgauge.train.encoder.EncoderTraining} learns, {@link
 * org.newsgauge.train.encoder.EncoderExport} writes.
 */
@NullMarked
package org.newsgauge.train.encoder;

import org.jspecify.annotations.NullMarked;
