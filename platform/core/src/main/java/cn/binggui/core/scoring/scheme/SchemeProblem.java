package cn.binggui.core.scoring.scheme;

/**
 * Something to be mended in a form before it can be published.
 *
 * @param place identifier of the dimension or indicator; a unit's constant for its sheet; empty for the scheme
 * @param field for example {@code full} or {@code bands.0.points}; empty where it concerns no single field
 * @param message in Chinese, what to do
 */
public record SchemeProblem(String place, String field, String message) {}
