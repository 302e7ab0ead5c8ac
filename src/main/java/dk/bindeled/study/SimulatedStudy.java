package dk.bindeled.study;

import java.time.Instant;

/**
 * One simulated result: what was asked, of which data, by which program, and what was found.
 *
 * @param <P> what is asked
 * @param <R> what is found
 * @param id stable id, the same for the same parameters, data and version
 * @param at when it was first run
 * @param by who ran it
 * @param parameters what decides the result, with defaults replaced
 * @param version version of the program
 * @param fingerprint fingerprint of the data, 64 hexadecimal digits
 * @param result what was found
 */
public record SimulatedStudy<P, R>(
        String id, Instant at, String by, P parameters, String version, String fingerprint, R result) {}
