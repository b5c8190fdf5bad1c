package cn.binggui.policy.ruling;

/**
 * One of several readings.
 *
 * @param basis what this reading assumes, and what it rests on
 */
public record Alternative(Basis basis, Finding finding) {}
